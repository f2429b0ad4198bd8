"""German and French words of the news that say the opposite of each other, each line one axis.

They are looked up by their stem; irregular forms are written out, ``_`` joins words that stand together.
"""

PLAIN = {
    "de": """
steigen stieg stiegen gestiegen steigt anstieg zunehmen zunahm zugenommen zunahme wachsen wuchs wuchsen \
    gewachsen wächst wachstum zulegen zulegte zugelegt erhöhen erhöht erhöhte erhöhung anheben angehoben hob_an legte_zu nahm_zu stieg_an zog_an klettern kletterte plus | sinken sank \
    sanken gesunken sinkt fallen fiel fielen gefallen fällt rückgang abnehmen abnahm abgenommen abnahme schrumpfen \
    schrumpfte geschrumpft zurückgehen zurückging zurückgegangen ging_zurück gingen_zurück nahm_ab brach_ein senken senkte senkten gesenkt senkung einbrechen eingebrochen \
    einbruch minus
gewinn gewinne überschuss | verlust verluste defizit fehlbetrag
gewinnen gewann gewannen gewonnen sieg siegen siegte | verlieren verlor verloren niederlage unterliegen unterlag
genehmigen genehmigt genehmigte genehmigung billigen billigte gebilligt zustimmen zustimmte zugestimmt \
    zustimmung annehmen angenommen | ablehnen lehnte abgelehnt ablehnung verweigern verweigert verweigerte \
    zurückweisen zurückgewiesen veto verwerfen verworfen
unterstützen unterstützt unterstützte unterstützung befürworten befürwortet | bekämpfen kritisieren kritisiert \
    ablehnen abgelehnt widersprechen
erlauben erlaubt erlaubte erlaubnis zulassen zugelassen zulassung gestatten | verbieten verbot verboten \
    untersagen untersagt untersagte
bestätigen bestätigt bestätigte bestätigung einräumen eingeräumt | dementieren dementiert dementierte bestreiten \
    bestritt bestritten leugnen leugnete
loben lobte gelobt lob begrüßen begrüßt begrüßte | kritisieren kritisiert kritisierte kritik rügen rügte tadeln \
    verurteilen
beginnen begann begannen begonnen beginn starten startete gestartet start | enden endete beenden beendet \
    beendete ende stoppen stoppte gestoppt einstellen eingestellt aufhören
eröffnen eröffnet eröffnete eröffnung öffnen öffnete geöffnet | schließen schloss schlossen geschlossen \
    schließung
einstellen eingestellt anheuern | entlassen entließ entlassung feuern gefeuert
beitreten beitrat beigetreten beitritt | austreten austrat ausgetreten austritt verlassen verließ
verurteilen verurteilt verurteilte verurteilung schuldspruch | freisprechen freigesprochen freispruch
festnehmen festgenommen festnahme verhaften verhaftet verhaftete inhaftieren inhaftiert | freilassen \
    freigelassen freilassung entlassen
erfolg erfolgreich gelingen gelang gelungen | misserfolg scheitern scheiterte gescheitert erfolglos misslingen \
    misslungen
optimistisch optimismus zuversichtlich zuversicht | pessimistisch pessimismus skeptisch skepsis
öffentlich | geheim heimlich privat vertraulich
höher höchste höchster höchsten mehr größer größte | niedriger niedrigste niedrigster niedrigsten weniger \
    kleiner kleinste
stärker stärken stärkt stärkte verstärken verstärkt | schwächer schwächen schwächt schwächte abschwächen \
    abgeschwächt
beschleunigen beschleunigt beschleunigte schneller | verlangsamen verlangsamt verlangsamte bremsen gebremst \
    langsamer
verbessern verbessert verbesserte verbesserung besser | verschlechtern verschlechtert verschlechterte \
    verschlechterung schlechter
ausweiten ausgeweitet ausbauen ausgebaut ausbau erweitern erweitert | einschränken eingeschränkt abbauen \
    abgebaut abbau verkleinern verringern verringert
verlängern verlängert verlängerte verlängerung | verkürzen verkürzt verkürzte verkürzung
vorziehen vorgezogen | verschieben verschoben verschiebung aufschieben aufgeschoben
verdoppeln verdoppelt verdoppelte | halbieren halbiert halbierte
mehrheit | minderheit
beste bester besten | schlechteste schlechtester schlechtesten
legal rechtmäßig zulässig verfassungsgemäß | illegal rechtswidrig unzulässig verfassungswidrig
sicher sicherheit | unsicher unsicherheit gefährlich gefahr
stabil stabilität | instabil instabilität
möglich | unmöglich
wahrscheinlich | unwahrscheinlich
abhängig abhängigkeit | unabhängig unabhängigkeit
schuldig | unschuldig
richtig korrekt | falsch fehlerhaft
wahr | unwahr falsch
freiwillig | verpflichtend unfreiwillig
vorübergehend vorläufig befristet | dauerhaft endgültig unbefristet
inland inländisch | ausland ausländisch
einfuhr importieren importiert import importe | ausfuhr exportieren exportiert export exporte
kaufen kaufte gekauft kauf erwerben erwarb erworben übernehmen übernahm übernommen | verkaufen verkaufte \
    verkauft verkauf veräußern veräußert
frieden waffenruhe | krieg
angreifen angriff griff | verteidigen verteidigt verteidigte verteidigung
überleben überlebte überlebt | sterben starb starben gestorben tot tod getötet
geboren geburt | gestorben tod
freund verbündeter verbündete | feind gegner
reich | arm
teuer teurer | billig billiger günstig günstiger
gesund | krank
retten rettete gerettet rettung | zerstören zerstörte zerstört zerstörung
bauen baute gebaut errichten errichtet | abreißen abgerissen zerstören zerstört
schützen schützt schützte | gefährden gefährdet gefährdete
ermutigen ermutigt | entmutigen abschrecken
hinzufügen hinzugefügt | entfernen entfernt
aktivieren aktiviert | deaktivieren deaktiviert
vereinen vereint fusionieren fusioniert fusion zusammenlegen | trennen getrennt spalten gespalten trennung \
    aufspaltung abspalten
verschärfen verschärft verschärfte strenger | lockern gelockert lockerte lockerung milder
verhängen verhängt verhängte einführen eingeführt einführung | aufheben aufgehoben aufhebung abschaffen \
    abgeschafft abschaffung
einhalten eingehalten befolgen | verletzen verletzt verstoßen verstieß verstoß brechen gebrochen
befördern befördert | degradieren degradiert
wählen gewählt | abwählen abgewählt
aufwerten aufgewertet hochstufen hochgestuft | abwerten abgewertet herabstufen herabgestuft
inflation | deflation
aufschwung boom erholung | rezession krise abschwung
übertreffen übertraf übertroffen | verfehlen verfehlt verfehlte unterschreiten
überschätzen überschätzt | unterschätzen unterschätzt
veröffentlichen veröffentlicht veröffentlichte offenlegen offengelegt | verheimlichen verheimlicht verschweigen \
    verschwiegen
behalten behielt | aufgeben aufgegeben abgeben abgegeben
aufrechterhalten bestätigen bestätigt | kippen gekippt aufheben aufgehoben
gewähren gewährt | verweigern verweigert entziehen entzogen
einstimmig | gespalten
häufig oft | selten
plötzlich rasch schnell | allmählich langsam
früher | später
vor | nach
erste erster ersten erstes | letzte letzter letzten letztes
über | unter
nördlich | südlich
östlich | westlich
männer mann | frauen frau
einschließen eingeschlossen einschließlich | ausschließen ausgeschlossen ausschluss
ausreichend genügend | unzureichend knapp mangel
vollständig | unvollständig teilweise
wirksam effektiv | unwirksam ineffektiv
bekannt | unbekannt
gerecht fair | ungerecht unfair
verkünden | verschweigen
""",
    "fr": """
augmenter augmente augmenté augmentation hausse croître croissance progresser progressé progression grimper \
    grimpé bondir bondi bond relever relevé accroître accru gagner monter monté | baisser baisse baissé diminuer \
    diminue diminué diminution chuter chute chuté reculer recul reculé réduire réduit réduction abaisser abaissé \
    dégringoler plonger plongé repli perdre
bénéfice bénéfices excédent profit profits | perte pertes déficit
gagner gagné remporter remporté victoire | perdre perdu défaite
approuver approuvé approuve approbation adopter adopté adopte adoption valider validé accepter accepté accepte \
    accord | rejeter rejeté rejette rejet refuser refusé refuse refus veto repousser repoussé
soutenir soutient soutenu soutien appuyer appuyé | opposer oppose opposé opposition combattre critiquer critiqué
autoriser autorisé autorise autorisation permettre permis permet légaliser légalisé | interdire interdit \
    interdiction bannir banni prohiber prohibé
confirmer confirmé confirme confirmation admettre admis reconnaître reconnu | démentir démenti dément nier nié \
    nie réfuter réfuté contester contesté
saluer salué salue louer loué féliciter félicité | critiquer critiqué critique condamner dénoncer dénoncé \
    dénonce
commencer commencé commence début débuter débuté démarrer démarré lancer lancé lancement | finir fini terminer \
    terminé arrêter arrêt cesser cessé fin suspendre suspendu
ouvrir ouvre ouvert ouverture rouvrir rouvert | fermer ferme fermé fermeture
embaucher embauché embauche recruter recruté recrutement | licencier licencié licenciement renvoyer renvoyé
rejoindre rejoint adhérer adhésion entrer entré | quitter quitté quitte sortir sorti partir parti départ \
    démissionner
condamner condamné condamnation | acquitter acquitté acquittement relaxer relaxé
arrêter arrêté arrestation incarcérer incarcéré emprisonner détenu | libérer libéré libération relâcher relâché
réussir réussi réussite succès | échouer échoué échec
optimiste optimisme confiant confiance | pessimiste pessimisme inquiet méfiance
public publiquement ouvertement | secret secrètement privé
supérieur plus | inférieur moins
renforcer renforcé renforce | affaiblir affaibli affaiblit
accélérer accéléré accélère accélération | ralentir ralenti ralentit ralentissement freiner freiné
améliorer amélioré améliore amélioration mieux meilleur | aggraver aggravé détériorer détérioré détérioration \
    pire dégrader
étendre étendu élargir élargi élargissement expansion | restreindre restreint limiter contracter contraction
prolonger prolongé prolongation allonger allongé | raccourcir raccourci écourter écourté
avancer avancé anticiper | reporter reporté report retarder retardé retard
doubler doublé tripler triplé | diviser
majorité | minorité
maximum maximal | minimum minimal
légal légalement licite conforme constitutionnel | illégal illégalement illicite inconstitutionnel
sûr sécurité | dangereux danger
stable stabilité | instable instabilité
possible | impossible
probable | improbable
dépendant dépendance | indépendant indépendance
coupable | innocent
vrai exact correct | faux inexact incorrect
volontaire facultatif | obligatoire forcé
temporaire provisoire temporairement | permanent définitif définitivement
importer importé importation importations | exporter exporté exportation exportations
acheter acheté achat acquérir acquis racheter racheté acquisition rachat | vendre vendu vente céder cédé cession
paix trêve | guerre
attaquer attaqué attaque | défendre défendu défense
survivre survécu survivant | mourir mort tué décédé décès
naître né née naissance | mourir mort décédé
ami allié | ennemi adversaire
riche | pauvre
cher coûteux | abordable
sauver sauvé sauvetage | détruire détruit destruction
construire construit construction bâtir bâti | démolir démoli démolition détruire détruit
protéger protégé | menacer menacé
encourager encouragé | décourager découragé dissuader
ajouter ajouté ajout | retirer retiré supprimer supprimé retrait
activer activé | désactiver désactivé
unir uni fusionner fusionné fusion réunir | séparer séparé diviser divisé scinder scindé scission
durcir durci durcissement | assouplir assoupli assouplissement
imposer imposé instaurer instauré introduire introduit | lever levé abroger abrogé supprimer supprimé
respecter respecté | violer violé violation enfreindre enfreint
promouvoir promu | rétrograder rétrogradé
élire élu | battre battu
inflation | déflation
essor reprise relance | récession crise ralentissement
dépasser dépassé surpasser | manquer
surestimer surestimé | sousestimer
révéler révélé divulguer divulgué publier publié | cacher caché dissimuler dissimulé taire
conserver conservé garder gardé maintenir maintenu | abandonner abandonné renoncer renoncé
accorder accordé octroyer | refuser refusé retirer retiré
unanime unanimité | divisé
souvent fréquent fréquemment | rarement rare
rapide rapidement | lent lentement
avant | après
premier première | dernier dernière
nord | sud
est | ouest
homme hommes | femme femmes
inclure inclus | exclure exclu exclusion
suffisant | insuffisant
complet complètement | incomplet partiel partiellement
efficace | inefficace
connu | inconnu
juste | injuste
rentable | déficitaire
fort forte fortement | faible faiblement
minimiser | exagérer
investir investi | désinvestir désinvesti
""",
}
"""By language; words left of ``|`` and words right of it exclude each other, said of the same thing."""
