/**
 * Places that are not states: cities, regions, seas, buildings. One row a state (`-` where none): `code|places`.
 * Capitals stand in the table of states.
 */
export const PLACES = `
-|Europe,Eastern Europe,Western Europe,Central Europe,Africa,North Africa,West Africa,East Africa,Southern Africa,Asia,Central Asia,South Asia,East Asia,Southeast Asia,South-East Asia,South East Asia,North America,South America,Latin America,Central America,Middle East,Near East,Caucasus,South Caucasus,Balkans,Western Balkans,Scandinavia,Baltics,Baltic states,Maghreb,Sahel,Horn of Africa,Great Lakes,Caribbean,Oceania,Pacific,Indo-Pacific,Asia-Pacific,Arctic,Antarctica,Persian Gulf,Arabian Gulf,Gulf,Gulf of Aden,Gulf of Oman,Gulf of Mexico,Mediterranean,Eastern Mediterranean,Black Sea,Red Sea,Baltic Sea,Baltic,North Sea,Aegean,Aegean Sea,Adriatic,Caspian Sea,Dead Sea,Arabian Sea,South China Sea,East China Sea,Sea of Japan,Sea of Azov,Taiwan Strait,Bab al-Mandab,Strait of Hormuz,Suez Canal,Suez,Panama Canal,Bosporus,Bosphorus,Dardanelles,Atlantic,Atlantic Ocean,North Atlantic,Pacific Ocean,Indian Ocean,Danube,Rhine,Nile,Blue Nile,Euphrates,Tigris,Dnieper,Dnipro River,Jordan River,Mekong,Amazon,Himalayas,Alps,Levant,Kurdistan,Iraqi Kurdistan,Kashmir,Nagorno-Karabakh,Nagorno Karabakh,Karabakh,Korean Peninsula,Korean peninsula,Arabian Peninsula,Iberia,Zangezur corridor,Earth,Mars
US|New York,New York City,Manhattan,Los Angeles,Chicago,Houston,San Francisco,Boston,Philadelphia,Miami,Seattle,Detroit,Dallas,Atlanta,Denver,Las Vegas,New Orleans,San Diego,Phoenix,Cleveland,Pittsburgh,Baltimore,Minneapolis,Anchorage,Honolulu,California,Texas,Florida,Alaska,Hawaii,Ohio,Michigan,Pennsylvania,Illinois,Arizona,Nevada,New Mexico,Colorado,Utah,Wisconsin,Minnesota,Iowa,Missouri,Kentucky,Tennessee,Alabama,Mississippi,Louisiana,Arkansas,Oklahoma,Kansas,Nebraska,Montana,Wyoming,Idaho,Oregon,Washington state,Washington State,New Jersey,Connecticut,Massachusetts,Rhode Island,New Hampshire,Maine,Vermont,Delaware,Maryland,Virginia,West Virginia,North Carolina,South Carolina,North Dakota,South Dakota,Indiana,Camp David,Mar-a-Lago,Palm Beach,Annapolis,Wye River,Guantanamo,Guantanamo Bay,Guam,American Samoa,US Virgin Islands,Silicon Valley,Wall Street,Oval Office,Rose Garden,Capitol Hill,Ground Zero,Wright-Patterson,Andrews Air Force Base,Georgetown University,New England,Midwest,Hollywood,Blair House
GB|Scotland,Wales,England,Northern Ireland,Ulster,Belfast,Edinburgh,Glasgow,Cardiff,Manchester,Birmingham,Liverpool,Leeds,Bristol,Stormont,Stormont Castle,Derry,Londonderry,Oxford,Cambridge,Salisbury,Chequers,Lancaster House,Gibraltar,Falkland Islands,Falklands,Diego Garcia,Chagos,Chagos Islands,Bermuda,Cayman Islands,Isle of Man,Jersey,Guernsey,Channel Islands,Heathrow,City of London,Balmoral,Windsor
IE|Cork,Galway,Limerick,Donegal
FR|Versailles,Marseille,Marseilles,Lyon,Nice,Strasbourg,Bordeaux,Toulouse,Evian,Rambouillet,Brest,Calais,Corsica,New Caledonia,French Polynesia,Le Bourget,Charles de Gaulle airport,Biarritz,Cannes,Dunkirk
DE|Munich,Hamburg,Frankfurt,Cologne,Bonn,Leipzig,Dresden,Stuttgart,Düsseldorf,Petersberg,Ramstein,Rostock,Bavaria,Saxony,Potsdam,Hannover,Hanover,Wiesbaden
IT|Milan,Naples,Venice,Turin,Florence,Sicily,Sardinia,Trieste,Palermo,Genoa
ES|Barcelona,Catalonia,Basque Country,Valencia,Seville,Malaga,Bilbao,Ceuta,Melilla,Canary Islands,Algeciras
PT|Porto,Azores,Madeira
NL|Amsterdam,Rotterdam,Noordwijk,Utrecht
BE|Antwerp,Ghent,Wallonia,Flanders,Bruges,Liège
LU|Luxembourg City
CH|Geneva,Zurich,Zürich,Basel,Lausanne,Davos,Lugano,Bürgenstock,Montreux,Lucerne
AT|Salzburg,Innsbruck,Graz,Linz,Hofburg,Palais Coburg
SE|Gothenburg,Malmö,Malmo,Gotland
NO|Bergen,Trondheim,Svalbard,Tromsø
DK|Aarhus,Bornholm
FI|Tampere,Lapland,Turku
IS|Keflavik
GL|Ilulissat,Thule,Pituffik
PL|Krakow,Kraków,Gdansk,Gdańsk,Rzeszow,Rzeszów,Lublin,Silesia
CZ|Brno,Bohemia,Moravia
HU|Debrecen
RO|Constanta,Constanța,Transylvania
BG|Varna,Plovdiv
GR|Thessaloniki,Crete,Piraeus,Corfu,Alexandroupoli
RS|Novi Sad,Vojvodina,Presevo,Kragujevac
XK|Mitrovica,North Mitrovica,Zubin Potok,Leposavic,Zvecan,Prizren,Banjska,Jarinje
BA|Banja Luka,Mostar,Tuzla,Srebrenica,Gorazde,Goražde,Pale,Zepa,Brcko,Brčko,Bihac
HR|Zagreb,Split,Dubrovnik,Vukovar,Knin,Eastern Slavonia,Slavonia,Krajina
MK|Ohrid,Lake Ohrid,Tetovo
ME|Kotor
MD|Transnistria,Transdniestria,Tiraspol,Gagauzia
UA|Donbas,Donbass,Crimea,Donetsk,Luhansk,Lugansk,Kharkiv,Kharkov,Kherson,Zaporizhzhia,Zaporizhia,Odesa,Odessa,Mariupol,Lviv,Dnipro,Dnipropetrovsk,Sumy,Chernihiv,Kryvyi Rih,Mykolaiv,Vinnytsia,Poltava,Bakhmut,Avdiivka,Pokrovsk,Kramatorsk,Sloviansk,Debaltseve,Debaltsevo,Ilovaisk,Sevastopol,Simferopol,Chornomorsk,Yuzhny,Pivdennyi,Chernobyl,Chornobyl,Bucha,Irpin,Enerhodar,Melitopol,Berdiansk,Kupiansk,Zhytomyr,Maidan,Snake Island,Zaporizhzhia Nuclear Power Plant,Zaporizhzhia nuclear power plant,Galicia
RU|St Petersburg,St. Petersburg,Saint Petersburg,Leningrad,Sochi,Vladivostok,Kazan,Kursk,Belgorod,Bryansk,Rostov,Rostov-on-Don,Novosibirsk,Yekaterinburg,Murmansk,Kaliningrad,Siberia,Chechnya,Grozny,Dagestan,Tatarstan,Novorossiysk,Red Square,Voronezh,Krasnodar,Astrakhan,Kamchatka,Sakhalin,Kuril Islands,Kerch,Kerch Strait,Engels,Valdai,North Ossetia,Novo-Ogaryovo
BY|Brest-Litovsk,Gomel,Grodno
GE|Abkhazia,South Ossetia,Batumi,Sukhumi,Tskhinvali,Gori,Poti
AM|Gyumri,Syunik
AZ|Stepanakert,Khankendi,Nakhchivan,Lachin,Lachin corridor,Shusha
TR|Istanbul,Izmir,Antalya,Adana,Diyarbakir,Incirlik,Anatolia,Gaziantep,Hatay,Dolmabahçe,Dolmabahce,Dolmabahçe palace
SY|Aleppo,Homs,Hama,Idlib,Raqqa,Deir ez-Zor,Deir al-Zor,Deir Ezzor,Hasakah,Hasaka,al-Hasakah,Kobani,Kobane,Afrin,Manbij,Qamishli,Latakia,Tartus,Sweida,Suweida,Daraa,Palmyra,Rojava,Tabqa,Golan Heights,Golan
LB|Litani,Litani River,Tyre,Sidon,Bekaa Valley,Bekaa,Baalbek,Nabatieh,Naqoura,southern Lebanon,Dahiyeh
IL|Tel Aviv,Haifa,Galilee,Negev,Eilat,Beersheba,Dimona,Sderot,Ashkelon,Metula,Kiryat Shmona,Shebaa Farms
PS|Gaza,Gaza Strip,Gaza City,Rafah,Khan Younis,Khan Yunis,Jabalia,Deir al-Balah,West Bank,East Jerusalem,Jenin,Nablus,Hebron,Bethlehem,Jericho,Philadelphi Corridor,Netzarim Corridor
JO|Aqaba,Petra
EG|Sharm el-Sheikh,Sharm El-Sheikh,Sharm el Sheikh,Alexandria,Sinai,Sinai Peninsula,Ismailia,Port Said,Luxor,Aswan,Giza,Taba
SA|Jeddah,Mecca,Medina,Dammam,Neom,Diriyah,Abha,Jizan,Najran
YE|Hodeidah,Hudaydah,al-Hudaydah,Hudeidah,Aden,Marib,Ma'rib,Taiz,Ta'iz,Hadramawt,Hadramout,Saada,Mukalla,Socotra,Al Mahrah,Shabwa,Lahij
OM|Salalah
AE|Dubai,Sharjah,Fujairah,Ras Al Khaimah
IQ|Basra,Mosul,Erbil,Irbil,Kirkuk,Najaf,Karbala,Fallujah,Anbar,Sinjar,Sulaymaniyah
IR|Isfahan,Natanz,Fordow,Fordo,Arak,Qom,Mashhad,Tabriz,Shiraz,Bushehr,Kerman,Parchin,Kharg Island,Bandar Abbas
AF|Kandahar,Herat,Mazar-i-Sharif,Kunduz,Helmand,Bagram,Jalalabad,Nangarhar,Ghazni,Lashkar Gah,Panjshir
PK|Karachi,Lahore,Peshawar,Rawalpindi,Quetta,Balochistan,Baluchistan,Punjab,Sindh,Khyber Pakhtunkhwa,Gwadar,Waziristan
IN|Mumbai,Bombay,Kolkata,Calcutta,Chennai,Madras,Bangalore,Bengaluru,Hyderabad,Jammu,Ladakh,Gujarat,Assam,Manipur,Srinagar,Pahalgam,Kerala,Tamil Nadu,Goa,Arunachal Pradesh,Ayodhya,Varanasi
BD|Chittagong,Chattogram,Cox's Bazar,Sylhet
LK|Jaffna
NP|Pokhara
CN|Shanghai,Guangzhou,Shenzhen,Wuhan,Tianjin,Chengdu,Chongqing,Xinjiang,Tibet,Lhasa,Busan summit,Tiananmen,Tiananmen Square,Zhongnanhai,Great Hall of the People,Hainan,Macau,Macao,Inner Mongolia,Guangdong,Fujian
TW|Kaohsiung,Kinmen
JP|Osaka,Kyoto,Hiroshima,Nagasaki,Okinawa,Hokkaido,Fukushima,Yokohama,Senkaku Islands,Nagoya
KR|Busan,Incheon,Gyeongju,Jeju,Panmunjom,Demilitarized Zone,DMZ
KP|Yongbyon,Kaesong,Wonsan
MN|Gobi
VN|Ho Chi Minh City,Saigon,Da Nang,Haiphong
KH|Siem Reap,Angkor Wat,Battambang,Preah Vihear
TH|Chiang Mai,Phuket,Sa Kaeo,Surin
MM|Rakhine,Shan State,Shan state,Kachin,Mandalay,Myawaddy,Karen state
MY|Penang,Johor,Sabah,Sarawak,Langkawi
ID|Bali,Java,Sumatra,Aceh,Papua,West Papua,Surabaya,Bandung,Borneo,Batam
PH|Mindanao,Cebu,Luzon,Davao,Subic Bay,Scarborough Shoal,Second Thomas Shoal,Spratly Islands
AU|Sydney,Melbourne,Brisbane,Perth,Adelaide,Darwin,Hobart,Queensland,New South Wales,Tasmania,South Australia,Western Australia,Northern Territory
NZ|Auckland,Christchurch
PG|Bougainville,Manus,Manus Island
CA|Toronto,Montreal,Montréal,Vancouver,Calgary,Quebec,Quebec City,Ontario,Alberta,British Columbia,Nova Scotia,Newfoundland,Saskatchewan,Manitoba,Winnipeg,Kananaskis,Charlevoix,Halifax,Windsor Ontario
MX|Tijuana,Ciudad Juárez,Ciudad Juarez,Cancun,Cancún,Guadalajara,Monterrey,Chiapas,Oaxaca,Sinaloa,Baja California
CU|Guantánamo,Santiago de Cuba,Varadero
CO|Medellín,Medellin,Cali,Cartagena,Caguán,Caguan,Cauca,Arauca,Catatumbo,Chocó,Antioquia,Buenaventura,Caquetá,Bojayá,Putumayo
VE|Maracaibo,Apure,Zulia
EC|Guayaquil,Galapagos
PE|Cusco,Cuzco,Arequipa
BO|Santa Cruz,Cochabamba
BR|São Paulo,Sao Paulo,Rio de Janeiro,Rio,Belém,Belem,Manaus,Porto Alegre,Foz do Iguaçu,Bahia,Salvador
AR|Patagonia,Rosario,Mendoza,Bariloche
UY|Punta del Este
PY|Ciudad del Este
CL|Valparaíso,Valparaiso,Atacama,Antofagasta
GY|Essequibo
EH|Laayoune,Dakhla
MA|Marrakesh,Marrakech,Casablanca,Fez,Tangier,Skhirat
DZ|Tindouf,Oran
LY|Benghazi,Misrata,Sirte,Tobruk,Derna
TN|Sfax
SD|El Fasher,El-Fasher,al-Fashir,Al-Fashir,Darfur,North Darfur,South Darfur,West Darfur,Kordofan,North Kordofan,South Kordofan,Omdurman,El Obeid,Kassala,Nyala,El Geneina,Gezira,Zamzam,Merowe,Abyei,Babanusa,Tawila
SS|Malakal,Bentiu,Upper Nile
ET|Tigray,Mekelle,Mekele,Amhara,Oromia,Afar,Gondar,Lalibela,Axum,Aksum,Shire,Adwa,Adigrat,Welkait,Western Tigray,Somali Region
ER|Massawa,Assab,Badme
SO|Somaliland,Puntland,Kismayo,Hargeisa,Jubaland
KE|Mombasa,Kisumu,Naivasha,Machakos,Garissa
UG|Entebbe,Gulu
RW|Kibeho
CD|Goma,Bukavu,Kivu,North Kivu,South Kivu,Ituri,Katanga,Lubumbashi,Kisangani,Uvira,Masisi,Rutshuru,Walikale,Beni,Bunagana
AO|Cabinda,Lobito
MZ|Cabo Delgado,Beira
ZA|Johannesburg,Cape Town,Durban,Soweto,KwaZulu-Natal,Gqeberha,Port Elizabeth
TZ|Arusha,Zanzibar
NG|Lagos,Kano,Biafra,Borno,Niger Delta,Maiduguri,Port Harcourt
ML|Timbuktu,Gao,Kidal,Azawad
NE|Agadez
CI|Bouaké
GH|Kumasi
SN|Casamance
CM|Douala
TD|Adre,Adré
KZ|Almaty,Baikonur,Semipalatinsk
UZ|Samarkand,Bukhara
KG|Osh,Batken
TJ|Khujand,Gorno-Badakhshan
CY|Famagusta,Northern Cyprus,Limassol,Akrotiri,Crans-Montana
MT|Marsaxlokk
`
