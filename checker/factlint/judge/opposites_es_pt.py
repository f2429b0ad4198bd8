"""Spanish and Portuguese words of the news that say the opposite of each other, each line one axis.

They are looked up by their stem; irregular forms are written out, ``_`` joins words that stand together.
"""

PLAIN = {
    "es": """
subir sube subió subida aumentar aumenta aumentó aumento crecer crece creció crecimiento incrementar incrementó \
    incremento elevar elevó alza repuntar repuntó repunte ganar avanzar avanzó subieron crecieron dispararse disparó | bajar baja bajó bajada disminuir \
    disminuye disminuyó disminución caer cae cayó caída descender desciende descendió descendieron descenso cayeron disminuyeron redujeron hundirse hundió reducir reduce redujo \
    reducción retroceder retrocedió desplomar desplomó perder recortar recortó recorte
beneficio beneficios ganancia ganancias superávit | pérdida pérdidas déficit
ganar ganó ganado victoria triunfo vencer venció | perder perdió perdido derrota
aprobar aprueba aprobó aprobado aprobación aceptar acepta aceptó aceptado ratificar ratificó | rechazar rechaza \
    rechazó rechazado rechazo vetar vetó veto denegar denegó
apoyar apoya apoyó apoyado apoyo respaldar respalda respaldó respaldo | oponer opone opuso oposición criticar \
    critica criticó
permitir permite permitió permitido autorizar autoriza autorizó autorización legalizar legalizó | prohibir \
    prohíbe prohibió prohibido prohibición vetar vetó impedir impidió
confirmar confirma confirmó confirmado admitir admite admitió reconocer reconoció | desmentir desmiente \
    desmintió negar niega negó negado refutar refutó
elogiar elogió elogio alabar celebrar celebró | criticar criticó crítica condenar denunciar denunció
empezar empieza empezó comenzar comienza comenzó comienzo iniciar inicia inició inicio arrancar arrancó | \
    terminar termina terminó acabar acaba acabó finalizar finalizó fin cesar cesó detener detuvo suspender suspendió
abrir abre abrió abierto apertura reabrir reabrió | cerrar cierra cerró cerrado cierre clausurar
contratar contrata contrató contratación | despedir despide despidió despedido despido
unir unió ingresar ingresó adherir | abandonar abandonó salir salió dejar renunciar renunció dimitir dimitió
condenar condena condenó condenado culpable | absolver absuelve absolvió absuelto absolución inocente
detener detenido arrestar arrestó arrestado encarcelar encarcelado | liberar liberó liberado liberación \
    excarcelar
éxito exitoso lograr logró triunfar | fracaso fracasar fracasó fracasado
optimista optimismo confiado | pesimista pesimismo preocupado
público públicamente abiertamente | secreto privado privadamente
mayor mayores más máximo | menor menores menos mínimo
fortalecer fortalece fortaleció reforzar reforzó | debilitar debilita debilitó
acelerar acelera aceleró aceleración | desacelerar desacelera desaceleró frenar frenó ralentizar ralentizó \
    desaceleración
mejorar mejora mejoró mejor | empeorar empeora empeoró peor deteriorar deterioró deterioro
ampliar amplía amplió ampliación expandir expandió expansión | restringir restringió limitar limitó contraer \
    contrajo contracción
prolongar prolongó prórroga alargar | acortar acortó
adelantar adelantó anticipar | aplazar aplazó aplazamiento retrasar retrasó retraso posponer pospuso
duplicar duplicó triplicar triplicó | mitad
mayoría | minoría
legal legalmente lícito constitucional | ilegal ilegalmente ilícito inconstitucional
seguro seguridad | inseguro peligroso peligro
estable estabilidad | inestable inestabilidad
posible | imposible
probable | improbable
dependiente dependencia | independiente independencia
verdadero cierto correcto | falso incorrecto
voluntario | obligatorio forzoso
temporal temporalmente provisional | permanente definitivo definitivamente
importar importó importación importaciones | exportar exportó exportación exportaciones
comprar compra compró comprado adquirir adquirió adquisición | vender vende vendió vendido venta
paz tregua | guerra
atacar ataca atacó ataque | defender defiende defendió defensa
sobrevivir sobrevivió superviviente | morir murió muerto muerte fallecer falleció
nacer nació nacimiento | morir murió fallecer falleció
amigo aliado | enemigo adversario
rico | pobre
caro costoso | barato asequible
salvar salvó rescatar rescató rescate | destruir destruyó destrucción
construir construyó construcción | demoler demolió demolición destruir destruyó
proteger protegió | amenazar amenazó
alentar alentó animar animó | desalentar disuadir disuadió
añadir añadió agregar agregó | quitar quitó eliminar eliminó retirar retiró
activar activó | desactivar desactivó
fusionar fusionó fusión | separar separó separación dividir dividió escindir escindió escisión
endurecer endureció endurecimiento | flexibilizar flexibilizó relajar relajó suavizar
imponer impuso introducir introdujo implantar | levantar levantó derogar derogó eliminar eliminó
cumplir cumplió respetar respetó | incumplir incumplió violar violó infringir infringió
ascender ascendió | degradar degradó
inflación | deflación
auge recuperación | recesión crisis
superar superó sobrepasar | incumplir
revelar reveló divulgar divulgó publicar publicó | ocultar ocultó esconder
mantener mantuvo conservar conservó | abandonar abandonó renunciar renunció
otorgar otorgó conceder concedió | denegar denegó retirar retiró
unánime unanimidad | dividido
frecuente frecuentemente | raramente raro
rápido rápidamente | lento lentamente
antes | después
primero primera primer | último última
norte | sur
este | oeste
hombre hombres | mujer mujeres
incluir incluye incluyó incluido | excluir excluye excluyó excluido exclusión
suficiente | insuficiente escaso escasez
completo completamente | incompleto parcial parcialmente
eficaz eficiente | ineficaz ineficiente
conocido | desconocido
justo | injusto
rentable | deficitario
fuerte fuertemente | débil débilmente
superior | inferior
positivo favorable | negativo desfavorable
invertir invirtió inversión | desinvertir desinvirtió
""",
    "pt": """
subir sobe subiu subiram subida aumentar aumenta aumentou aumento crescer cresce cresceu crescimento elevar \
    elevou alta avançar avançou ganhar disparar disparou cresceram saltar saltou | cair cai caiu caem caíram queda diminuir diminui diminuiu diminuíram desceu desceram descer tombar \
    diminuição reduzir reduz reduziu redução recuar recuou recuo baixar baixou baixa encolher encolheu despencar \
    despencou perder cortar cortou corte
lucro lucros superávit excedente | prejuízo prejuízos perda perdas déficit
ganhar ganhou vencer venceu vitória | perder perdeu derrota
aprovar aprova aprovou aprovado aprovação aceitar aceita aceitou aceito | rejeitar rejeita rejeitou rejeitado \
    rejeição vetar vetou veto recusar recusou recusa negar
apoiar apoia apoiou apoio defender | opor opõe opôs oposição criticar critica criticou
permitir permite permitiu permitido autorizar autoriza autorizou autorização legalizar legalizou | proibir \
    proíbe proibiu proibido proibição vetar vetou impedir impediu banir baniu
confirmar confirma confirmou confirmado admitir admite admitiu reconhecer reconheceu | desmentir desmente \
    desmentiu negar nega negou negado refutar refutou
elogiar elogiou elogio | criticar criticou crítica condenar denunciar denunciou
começar começa começou começo iniciar inicia iniciou início | terminar termina terminou acabar acabou encerrar \
    encerrou fim cessar cessou suspender suspendeu parar parou
abrir abre abriu aberto abertura reabrir reabriu | fechar fecha fechou fechado fechamento
contratar contrata contratou contratação | demitir demite demitiu demitido demissão dispensar dispensou
entrar entrou aderir aderiu ingressar ingressou | sair saiu saída deixar abandonar abandonou renunciar renunciou
condenar condena condenou condenado culpado | absolver absolve absolveu absolvido absolvição inocente
prender prendeu preso deter detido prisão | libertar libertou libertado soltar soltou solto libertação
sucesso | fracasso fracassar fracassou
otimista otimismo confiante | pessimista pessimismo preocupado
público publicamente abertamente | secreto secretamente privado
maior maiores mais máximo | menor menores menos mínimo
fortalecer fortalece fortaleceu reforçar reforçou | enfraquecer enfraquece enfraqueceu
acelerar acelera acelerou aceleração | desacelerar desacelera desacelerou frear freou desaceleração
melhorar melhora melhorou melhor | piorar piora piorou pior deteriorar deteriorou
ampliar amplia ampliou ampliação expandir expandiu expansão | restringir restringiu limitar limitou contrair \
    contração
prolongar prolongou prorrogar prorrogou prorrogação | encurtar encurtou
antecipar antecipou adiantar adiantou | adiar adiou adiamento atrasar atrasou atraso
dobrar dobrou duplicar triplicar triplicou | metade
maioria | minoria
legal legalmente lícito constitucional | ilegal ilegalmente ilícito inconstitucional
seguro segurança | inseguro perigoso perigo
estável estabilidade | instável instabilidade
possível | impossível
provável | improvável
dependente dependência | independente independência
verdadeiro correto | falso incorreto
voluntário | obrigatório forçado
temporário temporariamente provisório | permanente definitivo definitivamente
importar importou importação importações | exportar exportou exportação exportações
comprar compra comprou comprado adquirir adquiriu aquisição | vender vende vendeu vendido venda
paz trégua | guerra
atacar ataca atacou ataque | defender defendeu defesa
sobreviver sobreviveu sobrevivente | morrer morreu morto morte falecer faleceu
nascer nasceu nascimento | morrer morreu falecer faleceu
amigo aliado | inimigo adversário
rico | pobre
caro custoso | barato acessível
salvar salvou resgatar resgatou resgate | destruir destruiu destruição
construir construiu construção | demolir demoliu demolição destruir destruiu
proteger protegeu | ameaçar ameaçou
encorajar encorajou incentivar incentivou | desencorajar dissuadir
adicionar adicionou acrescentar acrescentou | remover removeu retirar retirou eliminar eliminou
ativar ativou | desativar desativou
fundir fundiu fusão | separar separou separação dividir dividiu cisão
endurecer endureceu | flexibilizar flexibilizou afrouxar afrouxou relaxar relaxou
impor impôs introduzir introduziu | suspender suspendeu revogar revogou eliminar eliminou
cumprir cumpriu respeitar respeitou | descumprir descumpriu violar violou infringir infringiu
promover promoveu | rebaixar rebaixou
inflação | deflação
expansão recuperação | recessão crise
superar superou ultrapassar ultrapassou | descumprir
revelar revelou divulgar divulgou publicar publicou | ocultar ocultou esconder escondeu
manter manteve conservar | abandonar abandonou
conceder concedeu outorgar | negar negou retirar retirou
unânime unanimidade | dividido
frequente frequentemente | raramente raro
rápido rapidamente | lento lentamente
antes | depois
primeiro primeira | último última
norte | sul
leste | oeste
homem homens | mulher mulheres
incluir inclui incluiu incluído | excluir exclui excluiu excluído exclusão
suficiente | insuficiente escasso escassez
completo completamente | incompleto parcial parcialmente
eficaz eficiente | ineficaz ineficiente
conhecido | desconhecido
justo | injusto
lucrativo rentável | deficitário
forte fortemente | fraco fracamente
superior | inferior
positivo favorável | negativo desfavorável
investir investiu investimento | desinvestir desinvestiu
""",
}
"""By language; words left of ``|`` and words right of it exclude each other, said of the same thing."""
