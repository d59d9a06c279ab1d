/**
 * International bodies, one a row: `id|full names and short names`. The id is the usual acronym, and the plain name
 * where the acronym is also a country's code ("African Union", for AU is Australia).
 */
export const BODIES = `
EU|European Union,EU,E.U.,European Economic Community,EEC,European Community|European Commission,European Council,European Parliament,Council of the European Union,Eurogroup,Euratom,European External Action Service,EEAS,Coreper,Berlaymont,Council of the EU,EU Council,EU Commission
NATO|North Atlantic Treaty Organization,North Atlantic Treaty Organisation,NATO,Nato,Atlantic Alliance,North Atlantic Alliance,Western Alliance|North Atlantic Council
UN|United Nations,UN,U.N.,United Nations Organization|Security Council,UN Security Council,U.N. Security Council,United Nations Security Council,General Assembly,UN General Assembly,U.N. General Assembly,United Nations General Assembly,UN Secretariat
IAEA|International Atomic Energy Agency,IAEA,I.A.E.A.,UN nuclear watchdog
WTO|World Trade Organization,World Trade Organisation,WTO,GATT
WHO|World Health Organization,World Health Organisation,WHO|World Health Assembly
IMF|International Monetary Fund,IMF
World Bank|World Bank,World Bank Group
OSCE|Organization for Security and Co-operation in Europe,Organisation for Security and Co-operation in Europe,Organization for Security and Cooperation in Europe,Organisation for Security and Cooperation in Europe,OSCE,CSCE
OPCW|Organisation for the Prohibition of Chemical Weapons,Organization for the Prohibition of Chemical Weapons,OPCW
African Union|African Union,AU,Organization of African Unity,OAU
ASEAN|Association of Southeast Asian Nations,Association of South-East Asian Nations,ASEAN,Asean
Arab League|Arab League,League of Arab States
GCC|Gulf Cooperation Council,Gulf Co-operation Council,GCC
OIC|Organisation of Islamic Cooperation,Organization of Islamic Cooperation,OIC
Mercosur|Mercosur,Mercosul,Southern Common Market
EFTA|European Free Trade Association,EFTA,Efta
ECOWAS|Economic Community of West African States,ECOWAS,Ecowas
IGAD|Intergovernmental Authority on Development,IGAD,Igad
SADC|Southern African Development Community,SADC
East African Community|East African Community,EAC
ECCAS|Economic Community of Central African States,ECCAS
CARICOM|Caribbean Community,CARICOM,Caricom
CELAC|Community of Latin American and Caribbean States,CELAC
OAS|Organization of American States,Organisation of American States,OAS
UNASUR|Union of South American Nations,UNASUR,Unasur
Pacific Islands Forum|Pacific Islands Forum,PIF
SAARC|South Asian Association for Regional Cooperation,SAARC
SCO|Shanghai Cooperation Organisation,Shanghai Cooperation Organization,SCO
CSTO|Collective Security Treaty Organization,Collective Security Treaty Organisation,CSTO
CIS|Commonwealth of Independent States,CIS
EAEU|Eurasian Economic Union,EAEU
BRICS|BRICS,Brics
G7|G7,G-7,Group of Seven
G8|G8,G-8,Group of Eight
G20|G20,G-20,Group of 20,Group of Twenty
G77|G77,Group of 77
P5+1|P5+1,E3+3
OPEC|Organization of the Petroleum Exporting Countries,Organisation of the Petroleum Exporting Countries,OPEC,Opec
OPEC+|OPEC+,Opec+
OECD|Organisation for Economic Co-operation and Development,Organization for Economic Cooperation and Development,OECD
APEC|Asia-Pacific Economic Cooperation,APEC,Apec
Council of Europe|Council of Europe
Commonwealth|Commonwealth of Nations
ICC|International Criminal Court,ICC
ICJ|International Court of Justice,ICJ,World Court
ICRC|International Committee of the Red Cross,ICRC,I.C.R.C.,Red Cross
IFRC|International Federation of Red Cross and Red Crescent Societies,IFRC
UNHCR|UN High Commissioner for Refugees,UN refugee agency,U.N. refugee agency,UNHCR
UNICEF|United Nations Children's Fund,UNICEF,Unicef
UNESCO|UNESCO,Unesco
UNEP|UN Environment Programme,United Nations Environment Programme,UN Environment Program,UNEP
UNDP|UN Development Programme,United Nations Development Programme,UNDP
UNCTAD|UNCTAD,Unctad
UNRWA|UNRWA,Unrwa
UNIFIL|UNIFIL,Unifil,United Nations Interim Force in Lebanon
UNMIK|UNMIK
OCHA|OCHA
WFP|World Food Programme,World Food Program,WFP
FAO|Food and Agriculture Organization,Food and Agriculture Organisation,FAO
ILO|International Labour Organization,International Labour Organisation,ILO
IMO|International Maritime Organization,International Maritime Organisation,IMO
ICAO|International Civil Aviation Organization,ICAO
ITU|International Telecommunication Union,ITU
WIPO|World Intellectual Property Organization,WIPO
IOM|International Organization for Migration,International Organisation for Migration,IOM
IPCC|Intergovernmental Panel on Climate Change,IPCC
UNFCCC|UNFCCC
International Seabed Authority|International Seabed Authority,ISA
IRENA|International Renewable Energy Agency,IRENA
IEA|International Energy Agency,IEA
Interpol|Interpol
Europol|Europol
Frontex|Frontex
ECB|European Central Bank,ECB
EBRD|European Bank for Reconstruction and Development,EBRD
AIIB|Asian Infrastructure Investment Bank,AIIB
Asian Development Bank|Asian Development Bank,ADB
African Development Bank|African Development Bank
European Court of Justice|European Court of Justice,ECJ
European Court of Human Rights|European Court of Human Rights,ECHR
Nordic Council|Nordic Council
Visegrad Group|Visegrad Group,Visegrad Four,V4
Benelux|Benelux
Warsaw Pact|Warsaw Pact
Minsk Group|Minsk Group,OSCE Minsk Group
AES|Alliance of Sahel States
CPTPP|CPTPP
RCEP|RCEP
Quad|Quad
Contact Group|Contact Group,Ramstein group
Trilateral Contact Group|Trilateral Contact Group
Non-Aligned Movement|Non-Aligned Movement
Amnesty International|Amnesty International
Human Rights Watch|Human Rights Watch
Medecins Sans Frontieres|Médecins Sans Frontières,Doctors Without Borders,MSF
Greenpeace|Greenpeace
`
