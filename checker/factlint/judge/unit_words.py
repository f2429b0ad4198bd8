"""The words of units, scales and currencies behind a number: a canonical unit, what it is multiplied by, its names.

Conversion factors are exact by definition (SI; the international yard and pound of 1959; IEC 80000-13 for bytes).
"""

# Abbreviations, in which case tells: MW and mW, M and m.
SIGNS = """
% 1: % ％
pp 1: %p %ポイント %포인트
pp 0.01: bp bps
°C 1: °C ℃ ºC
° 1: ° º
km 1: km Km KM
km 0.001: m
km 0.00001: cm
km 0.000001: mm
km 1e-9: µm μm
km 1e-12: nm
km 1.609344: mi
km 0.0003048: ft
kg 1: kg Kg KG
kg 0.001: g
kg 0.000001: mg
kg 1000: t
kg 0.45359237: lb lbs
W 1: W
W 0.001: mW
W 1e3: kW KW
W 1e6: MW
W 1e9: GW
W 1e12: TW
Wh 1: Wh
Wh 1e3: kWh KWh
Wh 1e6: MWh
Wh 1e9: GWh
Wh 1e12: TWh
B 1e3: KB kB
B 1e6: MB
B 1e9: GB
B 1e12: TB
B 1e15: PB
B 1e18: EB
B 1024: KiB
B 1048576: MiB
B 1073741824: GiB
B 1099511627776: TiB
bit/s 1e3: kbps Kbps
bit/s 1e6: Mbps Mbit/s Mb/s
bit/s 1e9: Gbps Gbit/s Gb/s
bit/s 1e12: Tbps Tbit/s Tb/s
B/s 1e6: MB/s
B/s 1e9: GB/s
B/s 1e12: TB/s
Hz 1: Hz
Hz 1e3: kHz
Hz 1e6: MHz
Hz 1e9: GHz
Hz 1e12: THz
V 1: V
V 1e3: kV
Ah 1: Ah
Ah 0.001: mAh
l 1: l L
l 0.001: ml mL
l 0.01: cl
l 100: hl
m² 1: m² sqm
m² 1e6: km²
m² 1e4: ha
m² 0.09290304: ft² sqft
m³ 1: m³
km/h 1: km/h kmh kph kmph km/hr
km/h 1.609344: mph
km/h 3.6: m/s
s 1: s sec secs
s 0.001: ms
s 1e-6: µs μs
s 1e-9: ns
min 1: min mins
h 1: h hr hrs
px 1: px
px 1e6: MP
FLOPS 1e12: TFLOPS TFLOPs
FLOPS 1e15: PFLOPS PFLOPs
FLOPS 1e18: EFLOPS EFLOPs
dB 1: dB
J 1: J
J 1e3: kJ
kcal 1: kcal
"""

# In lower case; "_" stands for a blank or hyphen.
NAMES = """
% 1: percent percents pct pc prozent per_cent pour_cent por_ciento por_cien por_cento
pp 1: percentage_point percentage_points percent_point percent_points prozentpunkt prozentpunkte prozentpunkten
pp 1: point_de_pourcentage points_de_pourcentage punto_porcentual puntos_porcentuales ponto_percentual
pp 1: pontos_percentuais
pp 0.01: basis_point basis_points basispunkt basispunkte basispunkten point_de_base points_de_base punto_básico
pp 0.01: puntos_básicos ponto-base ponto_base pontos_base
°C 1: degrees_c degrees_celsius degree_celsius degrees_centigrade grad_celsius degrés_celsius degré_celsius
°C 1: grados_celsius grados_centígrados graus_celsius
° 1: degrees degree degrés degré grados graus
km 1: kilometer kilometers kilometre kilometres kilometern kilomètre kilomètres kilómetro kilómetros quilômetro
km 1: quilômetros quilómetro quilómetros
km 0.001: meter meters metre metres metern mètre mètres metro metros
km 0.00001: centimeter centimeters centimetre centimetres zentimeter zentimetern centimètre centimètres centímetro
km 0.00001: centímetros
km 0.000001: millimeter millimeters millimetre millimetres millimetern millimètre millimètres milímetro milímetros
km 1e-12: nanometer nanometers nanometre nanometres nanometern nanomètre nanomètres nanómetros nanômetros
km 1.609344: mile miles meile meilen milla millas milha milhas
km 1.852: nautical_mile nautical_miles
km 0.0003048: foot feet
km 0.0000254: inch inches zoll
km 0.0009144: yard yards
kg 1: kilogram kilograms kilogramme kilogrammes kilo kilos kilogramm kilogramo kilogramos quilo quilos quilogramas
kg 0.001: gram grams gramme grammes gramm gramo gramos grama gramas
kg 0.000001: milligram milligrams milligramm milligrammes miligramos miligramas
kg 1000: ton tons tonne tonnes tonnen tonelada toneladas metric_ton metric_tons metric_tonnes
kg 0.028349523125: ounce ounces
W 1: watt watts vatios
W 1e3: kilowatt kilowatts
W 1e6: megawatt megawatts
W 1e9: gigawatt gigawatts
W 1e12: terawatt terawatts
Wh 1e3: kilowatt_hour kilowatt_hours kilowattstunde kilowattstunden kilowattheures
Wh 1e6: megawatt_hour megawatt_hours megawattstunden mégawattheures
Wh 1e9: gigawatt_hour gigawatt_hours gigawattstunden
Wh 1e12: terawatt_hour terawatt_hours terawattstunden térawattheures
B 1: byte bytes
B 1e3: kilobyte kilobytes
B 1e6: megabyte megabytes
B 1e9: gigabyte gigabytes
B 1e12: terabyte terabytes
B 1e15: petabyte petabytes
Hz 1e9: gigahertz
Hz 1e6: megahertz
V 1: volt volts
FLOPS 1e15: petaflops petaflop
FLOPS 1e18: exaflops exaflop
l 1: liter liters litre litres litern litro litros
l 3.785411784: gallon gallons
barrel 1: barrel barrels bbl fässer barils barriles barris
m² 1: sq_m sq_metres sq_meters square_meter square_meters square_metre square_metres quadratmeter quadratmetern
m² 1: mètres_carrés metros_cuadrados metros_quadrados
m² 1e6: sq_km square_kilometer square_kilometers square_kilometre square_kilometres quadratkilometer kilomètres_carrés
m² 1e6: kilómetros_cuadrados quilômetros_quadrados
m² 2589988.110336: square_mile square_miles sq_miles sq_mi
m² 0.09290304: square_foot square_feet sq_ft sq_feet
m² 4046.8564224: acre acres
m² 1e4: hectare hectares hektar hectárea hectáreas
m³ 1: cubic_meters cubic_metres kubikmeter mètres_cubes metros_cúbicos
light-year 1: light_year light_years lichtjahre lichtjahren années-lumière années_lumière años_luz anos-luz anos_luz
km/h 1.609344: miles_per_hour miles_an_hour
km/h 1: kilometers_per_hour kilometres_per_hour stundenkilometer stundenkilometern
s 0.001: millisecond milliseconds millisekunde millisekunden milliseconde millisecondes milisegundo milisegundos
s 0.001: milissegundos
s 1e-6: microsecond microseconds mikrosekunden
s 1e-9: nanosecond nanoseconds nanosekunden
s 1: second seconds sekunde sekunden seconde secondes segundo segundos
min 1: minute minutes minuten minuto minutos
h 1: hour hours stunde stunden heure heures hora horas
day 1: day days tag tage tagen jour jours jornada día días dia dias
week 1: week weeks woche wochen semaine semaines semana semanas
week 2: fortnight fortnights
month 1: month months monat monate monaten mois mes meses mês
year 1: year years yr yrs yo jahr jahre jahren année années año años ano anos
year 10: decade decades jahrzehnt jahrzehnte jahrzehnten décennie décennies década décadas
year 100: century centuries jahrhunderte jahrhunderten siècles siglos séculos
x 1: times fold
px 1: pixel pixels píxeles
px 1e6: megapixel megapixels
token 1: token tokens
"""

# Words that mean something else in the other languages.
ONLY_IN = {
    "fr": "year 1: an ans\nx 1: fois",
    "de": "x 1: mal fach fache fachen facher faches\nyear 1: jährige jähriger jährigen jähriges jährig",
    "es": "x 1: veces",
    "pt": "x 1: vezes",
}
SCALES = {
    "en": "lakh:5 lakhs:5 crore:7 crores:7 trn:12 hundred:2 quadrillion:15",
    "de": "tsd:3 tausend:3 hundert:2 billiarde:15 billiarden:15",
    "fr": "mille:3 milliers:3 billions:12",
    "es": "mil:3 mil_millones:9",
    "pt": "mil:3 mi:6 bi:9 tri:12 mil_milhões:9",
}
MORE_MONEY = """
USD 1: u.s.dollar u.s.dollars us_dollar us_dollars dollars_américains dólares_estadounidenses dólares_americanos
USD 0.01: cent cents ¢
USD 1: buck bucks
GBP 0.01: pence
CAD 1: canadian_dollar canadian_dollars
AUD 1: australian_dollar australian_dollars
kr 1: kr kroner krone kronor krona kronen couronnes coronas coroas
NOK 1: norwegian_kroner norwegian_krone norwegische_kronen couronnes_norvégiennes coronas_noruegas
SEK 1: swedish_kronor swedish_krona swedish_kroner schwedische_kronen couronnes_suédoises coronas_suecas
DKK 1: danish_kroner danish_krone dänische_kronen couronnes_danoises coronas_danesas
SGD 1: singapore_dollar singapore_dollars
NZD 1: new_zealand_dollar new_zealand_dollars
HKD 1: hong_kong_dollar hong_kong_dollars
TWD 1: taiwan_dollar taiwan_dollars
GBP 1: pounds_sterling british_pounds
RUB 1: ₽ ruble rubles rouble roubles rubel
TRY 1: ₺ lira liras
NGN 1: ₦ naira
THB 1: ฿ baht
AED 1: aed dirham dirhams
SAR 1: sar riyal riyals
PLN 1: pln zloty zlotys
ZAR 1: zar rand
IDR 1: idr rupiah
MXN 1: pesos mexicanos
VND 1: dong
ILS 1: shekel shekels
"""
