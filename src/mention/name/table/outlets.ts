/** News media known the world over: `id|names`. Others are found by how the text speaks of them ("told X", "X reported"). */
export const OUTLETS = `
Reuters|Reuters
AP|Associated Press,AP,The Associated Press,A.P.
AFP|Agence France-Presse,AFP
BBC|BBC,BBC News,BBC Persian,BBC Radio,BBC World Service,British Broadcasting Corporation
CNN|CNN,CNN International
Bloomberg|Bloomberg,Bloomberg News
New York Times|New York Times,The New York Times,NYT
Washington Post|Washington Post,The Washington Post
Wall Street Journal|Wall Street Journal,The Wall Street Journal,WSJ
Financial Times|Financial Times,The Financial Times,FT
The Guardian|Guardian,The Guardian
The Times|The Times,Times of London,Sunday Times,The Sunday Times
The Daily Telegraph|Daily Telegraph,The Daily Telegraph,The Telegraph,Sunday Telegraph,Telegraph
The Independent|The Independent
The Economist|The Economist
The Observer|The Observer
Axios|Axios
Politico|Politico,POLITICO,Politico Europe
NBC|NBC,NBC News,MSNBC,CNBC
CBS|CBS,CBS News
ABC|ABC,ABC News
Fox News|Fox News,Fox Business
NPR|NPR,National Public Radio
PBS|PBS
VOA|Voice of America,VOA
RFE/RL|Radio Free Europe,RFE/RL,Radio Liberty,Radio Free Europe/Radio Liberty,Radio Farda
USA Today|USA Today
Los Angeles Times|Los Angeles Times,The Los Angeles Times
Time|Time magazine
Newsweek|Newsweek
The Atlantic|The Atlantic
The New Yorker|The New Yorker,New Yorker
Foreign Policy|Foreign Policy magazine
The Hill|The Hill
Semafor|Semafor
Al Jazeera|Al Jazeera,Al-Jazeera,al-Jazeera,Aljazeera
Al Arabiya|Al Arabiya,Al-Arabiya,al-Arabiya
Asharq Al-Awsat|Asharq Al-Awsat,Asharq al-Awsat
Al-Ahram|Al-Ahram,al-Ahram
The National|The National
Arab News|Arab News
SPA|Saudi Press Agency,SPA
WAM|WAM
MENA|Middle East News Agency
SANA|SANA
Xinhua|Xinhua,Xinhua News Agency,Xinhua news agency
Global Times|Global Times
China Daily|China Daily
People's Daily|People's Daily,People’s Daily
CCTV|CCTV
South China Morning Post|South China Morning Post
Kyodo|Kyodo,Kyodo News
NHK|NHK
Nikkei|Nikkei,Nikkei Asia
Asahi|Asahi Shimbun,Asahi
Yomiuri|Yomiuri Shimbun,Yomiuri
Japan Times|Japan Times
Yonhap|Yonhap,Yonhap News Agency
KCNA|KCNA,Korean Central News Agency
The Straits Times|Straits Times,The Straits Times
The Hindu|The Hindu
Times of India|Times of India
Indian Express|Indian Express
Hindustan Times|Hindustan Times
PTI|Press Trust of India,PTI
ANI|ANI
Dawn|Dawn newspaper
Geo|Geo News,Geo TV
TASS|TASS,Tass,ITAR-TASS,Itar-Tass
RIA Novosti|RIA Novosti,RIA,Ria Novosti
Interfax|Interfax,Interfax-Ukraine
Kommersant|Kommersant
Izvestia|Izvestia
Vedomosti|Vedomosti
RT|Russia Today
Rossiya|Rossiya 1
Sputnik|Sputnik
Pravda|Pravda
Meduza|Meduza
Kyiv Independent|Kyiv Independent,The Kyiv Independent
Ukrainska Pravda|Ukrainska Pravda
Ukrinform|Ukrinform
Suspilne|Suspilne
Kyiv Post|Kyiv Post
Anadolu|Anadolu,Anadolu Agency,Anadolu news agency
Hurriyet|Hurriyet,Hürriyet
TRT|TRT,TRT World
IRNA|IRNA,Irna
ISNA|ISNA
Fars|Fars,Fars news agency,Fars News Agency
Tasnim|Tasnim,Tasnim news agency,Tasnim News Agency
Mehr|Mehr news agency,Mehr News
Press TV|Press TV
Kayhan|Kayhan
Nournews|Nournews,Nour News
Haaretz|Haaretz,Ha'aretz
Jerusalem Post|Jerusalem Post,The Jerusalem Post
Times of Israel|Times of Israel,The Times of Israel
Yedioth Ahronoth|Yedioth Ahronoth,Yediot Aharonot,Yediot Ahronot,Ynet
Maariv|Maariv,Ma'ariv
Kan|Kan radio,public broadcaster Kan
Channel 12|Channel 12,Channel 13,Channel 14,Channel 11
Israel Hayom|Israel Hayom
Al-Manar|Al-Manar,al-Manar
Al Mayadeen|Al Mayadeen,al-Mayadeen,Al-Mayadeen
L'Orient-Le Jour|L'Orient-Le Jour,L'Orient Le Jour
An-Nahar|An-Nahar
Al-Akhbar|Al-Akhbar,al-Akhbar
Al-Masirah|Al-Masirah,al-Masirah,Al Masirah
Rudaw|Rudaw
North Press|North Press,North Press Agency
Tolo News|Tolo News,TOLOnews,Tolo
Khaama Press|Khaama Press
Sudan Tribune|Sudan Tribune
Radio Dabanga|Radio Dabanga
SUNA|SUNA
Addis Standard|Addis Standard
The East African|The East African
Daily Nation|Daily Nation
Mail & Guardian|Mail & Guardian
News24|News24
SABC|SABC
Radio Okapi|Radio Okapi
Actualite.cd|Actualite.cd
Jeune Afrique|Jeune Afrique
Le Monde|Le Monde
Le Figaro|Le Figaro
Libération|Libération,Liberation newspaper
France 24|France 24,France24
France Info|France Info,France Inter,Franceinfo
TF1|TF1
BFM|BFM,BFM TV,BFMTV
RFI|RFI,Radio France Internationale
RTL|RTL
Der Spiegel|Der Spiegel,Spiegel
Die Zeit|Die Zeit
Die Welt|Die Welt
Bild|Bild,Bild am Sonntag
Frankfurter Allgemeine|Frankfurter Allgemeine Zeitung,Frankfurter Allgemeine,FAZ
Süddeutsche Zeitung|Süddeutsche Zeitung,Sueddeutsche Zeitung
Handelsblatt|Handelsblatt
ARD|ARD
ZDF|ZDF
DPA|dpa,DPA
Deutsche Welle|Deutsche Welle,DW
Neue Zürcher Zeitung|Neue Zürcher Zeitung,NZZ
El País|El País,El Pais
El Mundo|El Mundo
ABC (Spain)|ABC newspaper
EFE|EFE,Efe
La Repubblica|La Repubblica
Corriere della Sera|Corriere della Sera
ANSA|ANSA,Ansa
RAI|RAI
APA|APA
ORF|ORF
Standard|Der Standard
De Telegraaf|De Telegraaf
NRC|NRC Handelsblad,NRC
NOS|NOS
VRT|VRT
Le Soir|Le Soir
RTÉ|RTÉ,RTE
Irish Times|Irish Times,The Irish Times
Belfast Telegraph|Belfast Telegraph
Sky News|Sky News,Sky
ITV|ITV,ITV News
Channel 4|Channel 4,Channel 4 News
Daily Mail|Daily Mail,Mail on Sunday
The Sun|The Sun
Daily Mirror|Daily Mirror
Press Association|Press Association,PA Media
PAP|PAP
Gazeta Wyborcza|Gazeta Wyborcza
Rzeczpospolita|Rzeczpospolita
TVN|TVN,TVN24
MTI|MTI
CTK|CTK
Tanjug|Tanjug
SRNA|SRNA
B92|B92
Hina|HINA
NRK|NRK
Aftenposten|Aftenposten
VG|Verdens Gang
Dagens Nyheter|Dagens Nyheter
Svenska Dagbladet|Svenska Dagbladet
SVT|SVT
TT|TT news agency
DR|Danmarks Radio
TV2|TV2,TV 2
Politiken|Politiken
Berlingske|Berlingske
Jyllands-Posten|Jyllands-Posten
Ritzau|Ritzau
KNR|KNR
Sermitsiaq|Sermitsiaq
Yle|Yle,YLE
Helsingin Sanomat|Helsingin Sanomat
STT|STT
ERR|ERR
Delfi|Delfi
BNS|BNS
LRT|LRT
Kathimerini|Kathimerini
ERT|ERT
MIA|MIA
Euronews|Euronews
EUobserver|EUobserver
Euractiv|Euractiv,EURACTIV
CBC|CBC,CBC News
Globe and Mail|Globe and Mail,The Globe and Mail
Toronto Star|Toronto Star
Canadian Press|Canadian Press
Sydney Morning Herald|Sydney Morning Herald
The Australian|The Australian
The Age|The Age
SBS|SBS
RNZ|RNZ,Radio New Zealand
Folha|Folha de S.Paulo,Folha de S. Paulo,Folha
O Globo|O Globo,Globo
Estadão|Estadão,O Estado de S. Paulo
Clarín|Clarín,Clarin
La Nación|La Nación,La Nacion
El Tiempo|El Tiempo
El Espectador|El Espectador
Semana|Semana magazine
Caracol|Caracol Radio,Caracol
RCN|RCN
Granma|Granma
Prensa Latina|Prensa Latina
Telesur|Telesur,TeleSUR
Reforma|Reforma
El Universal|El Universal
Milenio|Milenio
Jakarta Post|Jakarta Post
Antara|Antara
Bernama|Bernama
Inquirer|Philippine Daily Inquirer
Rappler|Rappler
Bangkok Post|Bangkok Post
Irrawaddy|The Irrawaddy,Irrawaddy
Telegram|Telegram channel
Inside U.S. Trade|Inside U.S. Trade
`
