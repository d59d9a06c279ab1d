/**
 * States: ISO 3166-1 alpha-2 (and, for states that are no more, the code they had) with the names, demonyms and
 * capitals that news in English uses. One row a state: `code|names|demonyms|capitals`, alternatives by comma, the usual
 * one first. A regular plural (`Ukrainians`) is not listed; `~` before a demonym says that it has none (`~French`).
 */
export const STATES = `
AD|Andorra|Andorran|Andorra la Vella
AE|United Arab Emirates,UAE,U.A.E.,Emirates|Emirati|Abu Dhabi
AF|Afghanistan,Islamic Republic of Afghanistan|Afghan|Kabul
AG|Antigua and Barbuda,Antigua|Antiguan|
AL|Albania|Albanian|Tirana
AM|Armenia|Armenian|Yerevan
AO|Angola|Angolan|Luanda
AR|Argentina,Argentine Republic|Argentine,Argentinian,Argentinean|Buenos Aires
AT|Austria|Austrian|Vienna
AU|Australia,Commonwealth of Australia|Australian,Aussie|Canberra
AZ|Azerbaijan|Azerbaijani,Azeri|Baku
BA|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia|Bosnian|Sarajevo
BB|Barbados|Barbadian|Bridgetown
BD|Bangladesh|Bangladeshi|Dhaka
BE|Belgium|Belgian|
BF|Burkina Faso|Burkinabe,Burkinabé|Ouagadougou
BG|Bulgaria|Bulgarian|Sofia
BH|Bahrain|Bahraini|Manama
BI|Burundi|Burundian|Gitega,Bujumbura
BJ|Benin|Beninese|Porto-Novo,Cotonou
BN|Brunei,Brunei Darussalam|Bruneian|Bandar Seri Begawan
BO|Bolivia|Bolivian|La Paz
BR|Brazil|Brazilian|Brasília,Brasilia
BS|Bahamas|Bahamian|Nassau
BT|Bhutan|~Bhutanese|Thimphu
BW|Botswana|Botswanan|Gaborone
BY|Belarus|Belarusian,Belarussian|Minsk
BZ|Belize|Belizean|Belmopan
CA|Canada|Canadian|Ottawa
CD|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,D.R. Congo,DRC,Congo-Kinshasa,Congo,Zaire|~Congolese,Zairean|Kinshasa
CF|Central African Republic,CAR|Central African|Bangui
CG|Republic of the Congo,Republic of Congo,Congo-Brazzaville||Brazzaville
CH|Switzerland,Swiss Confederation|~Swiss|Bern,Berne
CI|Ivory Coast,Côte d'Ivoire,Cote d'Ivoire|Ivorian|Abidjan,Yamoussoukro
CL|Chile|Chilean|Santiago,Santiago de Chile
CM|Cameroon|Cameroonian|Yaoundé,Yaounde
CN|China,People's Republic of China,PRC,mainland China|~Chinese|Beijing,Peking
CO|Colombia|Colombian|Bogotá,Bogota
CR|Costa Rica|Costa Rican|San José
CS|Czechoslovakia|Czechoslovak,Czechoslovakian|
CU|Cuba|Cuban|Havana
CV|Cape Verde,Cabo Verde|Cape Verdean|Praia
CY|Cyprus,Republic of Cyprus|Cypriot|Nicosia
CZ|Czech Republic,Czechia|Czech|Prague
DD|East Germany,German Democratic Republic,GDR|East German|East Berlin
DE|Germany,Federal Republic of Germany,West Germany|German,West German|Berlin,Bonn
DJ|Djibouti|Djiboutian|
DK|Denmark,Kingdom of Denmark|~Danish,Dane|Copenhagen
DM|Dominica||Roseau
DO|Dominican Republic|Dominican|Santo Domingo
DZ|Algeria|Algerian|Algiers
EC|Ecuador|Ecuadorian,Ecuadorean|Quito
EE|Estonia|Estonian|Tallinn
EG|Egypt|Egyptian|Cairo
EH|Western Sahara|Sahrawi,Saharawi|
ER|Eritrea|Eritrean|Asmara
ES|Spain,Kingdom of Spain|~Spanish,Spaniard|Madrid
ET|Ethiopia|Ethiopian|Addis Ababa
FI|Finland|~Finnish,Finn|Helsinki
FJ|Fiji|Fijian|Suva
FM|Micronesia,Federated States of Micronesia|Micronesian|Palikir
FO|Faroe Islands,Faroes|Faroese|Tórshavn,Torshavn
FR|France,French Republic|~French,Frenchman,~Frenchmen,Frenchwoman|Paris
GA|Gabon|~Gabonese|Libreville
GB|United Kingdom,UK,U.K.,Britain,Great Britain|~British,Briton,Brit|London
GD|Grenada|Grenadian|
GE|Georgia|Georgian|Tbilisi
GH|Ghana|Ghanaian|Accra
GL|Greenland|Greenlandic,Greenlander|Nuuk
GM|Gambia,The Gambia|Gambian|Banjul
GN|Guinea|Guinean|Conakry
GQ|Equatorial Guinea|Equatorial Guinean,Equatoguinean|Malabo
GR|Greece,Hellenic Republic|Greek|Athens
GT|Guatemala|Guatemalan|Guatemala City
GW|Guinea-Bissau|Bissau-Guinean|Bissau
GY|Guyana|~Guyanese|Georgetown
HK|Hong Kong|Hongkonger,Hong Konger|
HN|Honduras|Honduran|Tegucigalpa
HR|Croatia|Croatian,Croat|Zagreb
HT|Haiti|Haitian|Port-au-Prince
HU|Hungary|Hungarian|Budapest
ID|Indonesia|Indonesian|Jakarta
IE|Ireland,Republic of Ireland,Irish Republic,Eire|~Irish,Irishman,~Irishmen|Dublin
IL|Israel,State of Israel|Israeli|Jerusalem
IN|India|Indian|New Delhi,Delhi
IQ|Iraq|Iraqi|Baghdad
IR|Iran,Islamic Republic of Iran,Islamic Republic,Persia|Iranian|Tehran,Teheran
IS|Iceland|~Icelandic,Icelander|Reykjavik,Reykjavík
IT|Italy|Italian|Rome
JM|Jamaica|Jamaican|Kingston
JO|Jordan,Hashemite Kingdom of Jordan|Jordanian|Amman
JP|Japan|~Japanese|Tokyo
KE|Kenya|Kenyan|Nairobi
KG|Kyrgyzstan,Kyrgyz Republic|~Kyrgyz,Kyrgyzstani|Bishkek
KH|Cambodia,Kampuchea|Cambodian,~Khmer|Phnom Penh
KI|Kiribati||Tarawa
KM|Comoros|Comorian|Moroni
KN|Saint Kitts and Nevis,St Kitts and Nevis,St. Kitts and Nevis||Basseterre
KP|North Korea,Democratic People's Republic of Korea,DPRK|North Korean|Pyongyang
KR|South Korea,Republic of Korea,ROK,Korea|South Korean,Korean|Seoul
KW|Kuwait|Kuwaiti|Kuwait City
KZ|Kazakhstan|Kazakh,Kazakhstani|Astana
LA|Laos|Laotian,~Lao|Vientiane
LB|Lebanon|~Lebanese|Beirut
LC|Saint Lucia,St Lucia,St. Lucia|Saint Lucian|Castries
LI|Liechtenstein|Liechtensteiner|Vaduz
LK|Sri Lanka|Sri Lankan|Colombo
LR|Liberia|Liberian|Monrovia
LS|Lesotho|Basotho,Mosotho|Maseru
LT|Lithuania|Lithuanian|Vilnius
LU|Luxembourg|Luxembourger,Luxembourgish|
LV|Latvia|Latvian|Riga
LY|Libya|Libyan|Tripoli
MA|Morocco|Moroccan|Rabat
MC|Monaco|Monegasque|
MD|Moldova,Moldavia|Moldovan|Chisinau,Chișinău
ME|Montenegro|Montenegrin|Podgorica
MG|Madagascar|Malagasy|Antananarivo
MH|Marshall Islands|Marshallese|Majuro
MK|North Macedonia,Republic of North Macedonia,Macedonia,FYROM,Former Yugoslav Republic of Macedonia|North Macedonian,Macedonian|Skopje
ML|Mali|Malian|Bamako
MM|Myanmar,Burma|Burmese|Naypyidaw,Naypyitaw,Rangoon,Yangon
MN|Mongolia|Mongolian|Ulaanbaatar,Ulan Bator
MR|Mauritania,Islamic Republic of Mauritania|Mauritanian|Nouakchott
MT|Malta|~Maltese|Valletta
MU|Mauritius|Mauritian|Port Louis
MV|Maldives|Maldivian|Malé
MW|Malawi|Malawian|Lilongwe
MX|Mexico|Mexican|Mexico City
MY|Malaysia|Malaysian|Kuala Lumpur,Putrajaya
MZ|Mozambique|Mozambican|Maputo
NA|Namibia|Namibian|Windhoek
NE|Niger|Nigerien|Niamey
NG|Nigeria|Nigerian|Abuja,Lagos
NI|Nicaragua|Nicaraguan|Managua
NL|Netherlands,Holland,the Netherlands|~Dutch,Dutchman,~Dutchmen|Hague
NO|Norway|Norwegian|Oslo
NP|Nepal|~Nepalese,Nepali|Kathmandu
NR|Nauru|Nauruan|
NZ|New Zealand,Aotearoa|New Zealander,~New Zealand,Kiwi|Wellington
OM|Oman|Omani|Muscat
PA|Panama|Panamanian|Panama City
PE|Peru|Peruvian|Lima
PG|Papua New Guinea,PNG|Papua New Guinean|Port Moresby
PH|Philippines|Filipino,~Philippine,Filipina|Manila
PK|Pakistan,Islamic Republic of Pakistan|Pakistani|Islamabad
PL|Poland|~Polish,Pole|Warsaw
PR|Puerto Rico|Puerto Rican|San Juan
PS|Palestine,State of Palestine|Palestinian|Ramallah
PT|Portugal|~Portuguese|Lisbon
PW|Palau|Palauan|
PY|Paraguay|Paraguayan|Asunción,Asuncion
QA|Qatar|Qatari|Doha
RO|Romania|Romanian|Bucharest
RS|Serbia|Serbian,Serb|Belgrade
RU|Russia,Russian Federation|Russian|Moscow
RW|Rwanda|Rwandan|Kigali
SA|Saudi Arabia,Kingdom of Saudi Arabia,KSA|Saudi,Saudi Arabian|Riyadh
SB|Solomon Islands,Solomons|Solomon Islander|Honiara
SC|Seychelles|Seychellois|
SD|Sudan|~Sudanese|Khartoum,Port Sudan
SE|Sweden|~Swedish,Swede|Stockholm
SG|Singapore|Singaporean|
SI|Slovenia|Slovenian,Slovene|Ljubljana
SK|Slovakia,Slovak Republic|Slovak,Slovakian|Bratislava
SL|Sierra Leone|Sierra Leonean|Freetown
SM|San Marino|Sammarinese|
SN|Senegal|~Senegalese|Dakar
SO|Somalia|Somali|Mogadishu
SR|Suriname|~Surinamese|Paramaribo
SS|South Sudan|~South Sudanese|Juba
ST|São Tomé and Príncipe,Sao Tome and Principe||
SU|Soviet Union,USSR,U.S.S.R.|Soviet|
SV|El Salvador|Salvadoran,Salvadorean|San Salvador
SY|Syria,Syrian Arab Republic|Syrian|Damascus
SZ|Eswatini,Swaziland|Swazi|Mbabane
TD|Chad|Chadian|N'Djamena,Ndjamena
TG|Togo|~Togolese|Lomé,Lome
TH|Thailand,Siam|Thai|Bangkok
TJ|Tajikistan|Tajik|Dushanbe
TL|East Timor,Timor-Leste|~Timorese,East Timorese|Dili
TM|Turkmenistan|Turkmen|Ashgabat
TN|Tunisia|Tunisian|Tunis
TO|Tonga|Tongan|
TR|Turkey,Türkiye,Turkiye|~Turkish,Turk|Ankara
TT|Trinidad and Tobago,Trinidad|Trinidadian|Port of Spain
TV|Tuvalu|Tuvaluan|Funafuti
TW|Taiwan,Republic of China,Chinese Taipei|~Taiwanese|Taipei
TZ|Tanzania|Tanzanian|Dodoma,Dar es Salaam
UA|Ukraine|Ukrainian|Kyiv,Kiev
UG|Uganda|Ugandan|Kampala
US|United States,United States of America,US,U.S.,USA,U.S.A.,America|American|Washington,Washington D.C.,Washington DC
UY|Uruguay|Uruguayan|Montevideo
UZ|Uzbekistan|Uzbek|Tashkent
VA|Vatican,Holy See,Vatican City||
VC|Saint Vincent and the Grenadines,St Vincent and the Grenadines,St. Vincent and the Grenadines|Vincentian|Kingstown
VE|Venezuela|Venezuelan|Caracas
VN|Vietnam,Viet Nam|~Vietnamese|Hanoi
VU|Vanuatu|Vanuatuan|Port Vila
WS|Samoa|Samoan|Apia
XK|Kosovo|Kosovar,Kosovan|Pristina,Prishtina
YD|South Yemen|South Yemeni|
YE|Yemen|Yemeni|Sanaa,Sana'a
YU|Yugoslavia,Federal Republic of Yugoslavia|Yugoslav,Yugoslavian|
ZA|South Africa|South African|Pretoria
ZM|Zambia|Zambian|Lusaka
ZW|Zimbabwe,Rhodesia|Zimbabwean,Rhodesian|Harare
`
