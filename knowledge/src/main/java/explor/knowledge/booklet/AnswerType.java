package explor.knowledge.booklet;

import explor.knowledge.text.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The kind of thing a question asks for, and how a passage shows that it holds one. */
enum AnswerType {
  PHONE(
      "numeros?|telephones?|telephoner?|tel|phone|joindre|joins|joint|joignable|appeler|appelle|appelles"
          + "|contacter?|contacte|coordonnees|call|reach|telefonos?|llamar|llamo|telefones?|ligar|ligo|contato|contacto|number|numbers|whatsapp|hold"
          + " of|in touch|hablar con|falar com|who do i call|a quien llamo|(?:son|sa|leur)"
          + " (?:portable|mobile|ligne)|portable d(?:e|u|es)?|(?:his|her|their)"
          + " (?:mobile|cell)|(?:su|el) (?:movil|celular) d?e?l?|telemovel d[aeo]|celular d[aeol]",
      Contacts.NUMBER.pattern()
          + "|(?iU:\\b(?:pas|ni) de (?:t[ée]l[ée]phone|portable|mobile|num[ée]ro)\\b|\\bno"
          + " (?:phone|mobile|number)\\b)"),
  CODE(
      "contrat|ref|reference|police d assurance|numero de police|policy number|numero (?:de |d"
          + " )?(?:dossier|adherent|adhesion|membre|vol)|code(?: pin| puk)?|pin|puk|mot de"
          + " passe|password|contract|policy|contrasena|senha|flight"
          + " number|contrato|poliza|apolice|adhesion|clave",
      "\\b(?=[A-Z0-9./-]{0,30}[A-Z])(?=[A-Z0-9./-]{0,30}\\d)[A-Z0-9]{1,10}(?:[-./][A-Z0-9]{1,10}){1,4}\\b|\\b[A-Z]{2}"
          + " ?\\d{3,4}\\b|\\b(?=[a-z]{0,20}[A-Z]{0,20}\\d)(?=\\d{0,20}[A-Za-z])[A-Za-z0-9]{5,20}\\b|(?iU:\\b(?:mots?"
          + " de passe|codes?|passwords?|cl[ée]|identifiant|contrase[ñn]a|senha)\\b[^.;|\\n"
          + "]{0,40}[«“\"]|\\bcodes?\\b[^.;|\\n"
          + "]{0,20}\\b\\d{3,8}\\b)"),
  TIME(
      "how late|(?:latest|earliest) (?:i|we|you|they|time|hour)|quelle heure|qu elle"
          + " heure|heure|heures|horaire|horaires|jusqu quand|what time|que hora|que horas|a que"
          + " hora|hora|horas|horario|schedule|opening|closes?|ferme|ferment|fermeture|cierra|cierran|(?:departure|arrival|boarding|meeting|start|starting|end|check"
          + " in|pick up|opening|closing|breakfast|lunch|dinner) time|time of|couvre"
          + " feu|curfew|ouvert|ouverte|ouvre|open|opens|abierto|abre|aberto",
      "\\b\\d{1,2} ?h(?:"
          + " ?\\d\\d)?\\b|\\b\\d{1,2}:\\d\\d\\b|\\bmidi\\b|\\bminuit\\b|\\b(?:six|sept|huit|neuf|dix|onze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt|vingt"
          + " et une|vingt-deux) heures?\\b|\\b\\d{1,2} ?[ap]\\.?m\\b|\\b24 ?h(?!eure|our)|24 ?/"
          + " ?7|(?:le|du|the) matin|apr[èe]s-midi|jour et nuit|permanent|en continu|heures? de"
          + " bureau|office hours|day and night|morning|afternoon|\\bnoon\\b"),
  AMOUNT(
      "que importe|el importe|importe (?:de|total|maximo|minimo)|montos?|cuantia|(?:que|qual) (?:o"
          + " )?valor|montante|combien coute|combien ca"
          + " coute|coute(?:r|nt|ra|ront|rait)?|prix|tarif|montant|quelle somme|somme d"
          + " argent|amount|sum of|que suma|quantia|combien (?:d )?(?:argent|euros?)|cher|how"
          + " much|costs?|price|fee|cuanto cuesta|cuesta|cuestan|costar|cuanto|precio|quanto"
          + " custa|custa[mr]?|quanto|preco|sous|combien",
      "(?:\\d[\\d"
          + " .,\\u00a0\\u202f]*-?|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cents?|mille|ten|twenty|thirty|forty|fifty|hundred)"
          + " )(?:€|euros?|dollars?|usd|eur\\b|francs?|f"
          + " ?cfa|fcfa|leks?|kwachas?|dinars?|pounds?|rands?|reais|real\\b|tenges?|soms?|laris?|drams?|yuans?|dongs?|tugriks?|guaran[ií]s?|lempiras?|c[óo]rdobas?|ouguiyas?|nakfas?|takas?|ariary|dirhams?|roupies?|pesos?|soles|quetzals?|cedis?|shillings?|bolivianos?|kips?|gourdes?|riels?|nairas?|meticais|birrs?|rupees?|kwanzas?|dalasis?|leones?|pulas?|kyats?|bahts?|rubles?|roubles?|liras?|l[ée]i\\b|rials?|riyals?|ouguiyas?|escudos?|rupiahs?|ringgits?|pataca|xof\\b|xaf\\b|cfa\\b|livres"
          + " (?:sterling|libanaises|[ée]gyptiennes|soudanaises)|gnf)|\\bgratuit|\\b(?:for"
          + " free|free of charge)\\b"),
  PAID(
      "payer|paye|payee|payes|pay|paid|pays|pagar|paga|pagado|pago|rembourse|remboursee|a ma"
          + " charge|a mes frais|pris en charge|prise en"
          + " charge|gratuit|gratuite|free|gratis|inclus|included|incluido|incluso",
      "\\bpay|pris(?:es?)? en charge|à (?:la|votre)"
          + " charge|rembours|gratuit|inclus|offert|fourni|\\bprêt[ée]e?s?(?!\\p{L})|\\b(?:provided|lent)\\b|prestad[ao]|emprestad[ao]|fornecid[ao]|réservé|avanc|vos"
          + " frais|\\d[\\d .\\u00a0\\u202f]*(?:€|euros?|dollars?)"),
  DURATION(
      "combien (?:de |d"
          + " )?(?:temps|jours?|heures?|minutes?|semaines?|mois|route|trajet|chemin|nuits)|demora|tarda|tempo|tiempo|delai|duree|dure|how"
          + " long|how many days|cuanto tiempo|cuantos dias|quanto tempo|quantos"
          + " dias|plazo|prazo|cuanto dura|quanto dura|quel temps (?:il"
          + " )?(?:faut|met|mets|prend)|how far|dura|durar|last$|last for|lasts|it takes|takes to",
      "(?:\\d+|\\b(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente))"
          + " ?(?:minutes?|min\\b|heures?|(?<!(?:à|de|dès|vers|avant|après|jusqu.à|entre|et|at|–|-)"
          + " \\d{1,2} ?)(?<!, (?:[6-9]|1\\d|2\\d) ?)h(?! ?/ ?24) ?(?:\\d\\d)?\\b|h ?(?:\\d\\d)?"
          + " d[e’']|jours?|semaines?|mois|ans?\\b|hours?|(?:working )?days?|weeks?|months?)(?!"
          + " (?:avant|before|antes)\\b)|\\b(?:one|two|three|four|five|six|two)"
          + " (?:hours?|days?|weeks?|months?)"),
  QUANTITY(
      "combien|how many|how much|cuantos|cuantas|quantos|quantas|nombre|quantite|quantity"
          + "|cantidad|quantidade|taille|talla|tamano|tamanho|pointure|size|poids|kilos|kg"
          + "|how heavy|how big|how large|how far|weight",
      "\\d|\\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente"
          + "|two|three|four|five|six|seven|eight|ten|twelve)\\b"),
  /** So many kilos, of a bag or of what is put into it. */
  WEIGHT(
      "how heavy|how many (?:kilos?|kgs?|pounds|lbs?)|how much (?:\\S+"
          + " ){0,3}weigh|(?:can|may|should) (?:\\S+ ){1,4}weigh|weight"
          + " (?:limit|allowance)|(?:max|maximum) weight|combien de (?:kilos?|kgs?)|combien (?:\\S+"
          + " ){0,3}(?:pese\\w*|peser)|(?:pese\\w*|peser) (?:\\S+ )?combien|quel poids|poids"
          + " (?:max|maxi|maximum|maximal|limite|autorise)|trop lourde?s?|too heavy|cuantos"
          + " kilos|cuanto (?:puede )?pesar?|quantos quilos|quanto (?:pode )?pesar?",
      "\\d ?(?:kgs?|kilos?|quilos?|lbs?|pounds)\\b"),
  DATE(
      "quel (?:jour|soir|matin)|quels (?:jours|soirs|matins)|quelle date|date|dates|what"
          + " days?|which days?|deadline|date limite|data limite|fecha limite|que data|em que"
          + " data|last day|dernier jour|ultimo dia|que dias?|fecha|jour|echeance|prazo|plazo",
      "\\b\\d{1,2}(?:er)?"
          + " (?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre"
          + "|d[ée]cembre)|\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\\b|\\b\\d{1,2}/\\d{1,2}\\b|au"
          + " plus tard|\\b(?:avant|apr[èe]s|d[èe]s|fin|d[ée]but|veille|lendemain|sous|dans"
          + " les?|semaines?|before|after|within)\\b|chaque"
          + " (?:jour|soir|matin)|\\b(?:lun|mar|mer|jeu|ven|sam|dim)\\."
          + " ?\\d|\\b\\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august"
          + "|september|october|november|december)|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b|\\bevery"
          + " (?:day|evening|morning)|\\b\\d{4}-\\d\\d-\\d\\d\\b"),
  /** A day by its name or its date: "avant le départ" is none. */
  DAY(
      "quels? (?:jour|soir|matin)s?|(?:what|which) (?:day|date)s?|que dias?|qual dia|quelle"
          + " date|(?:que|qual) (?:fecha|data)",
      "\\b\\d{1,2}(?:er)?"
          + " (?:janv|f[ée]vr|mars|avril|mai\\b|juin|juil|ao[ûu]t|sept|oct|nov|d[ée]c|jan|feb|march|april|may\\b|june|july|aug|de"
          + " \\p{L})|\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\\b|\\b(?:lun|mar|mer|jeu|ven|sam|dim)\\."
          + "|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b|\\b\\d{1,2}/\\d{1,2}\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b|\\b\\d{1,2}(?:st|nd|rd|th)\\b|\\b(?:le|du|au)"
          + " (?:\\d{1,2}|premier|dernier|lendemain)\\b(?! ?(?:h\\b|euros|€|kg))|\\b(?:jour|day|j"
          + " ?[-+]) ?\\d|(?:chaque|every|tous les|toutes les)"
          + " |\\b(?:lendemain|veille|surlendemain|next day|day before)\\b|au plus"
          + " tard|\\b(?:jours?|days?|semaines?|weeks?|mois|months?)"
          + " (?:apr[èe]s|avant|after|before)|\\b(?:sous|dans les|within) \\S+"
          + " (?:jours?|heures?|semaines?|days?|hours?|weeks?)"),
  ADDRESS(
      "adresse|address|direccion|endereco|morada|quelle rue|(?:which|what) street|que calle|que"
          + " rua|qual (?:a )?rua|(?:rue|street|calle|rua) (?:et|and|y|e) (?:le"
          + " )?(?:numero|number)",
      "(?iU:\\b(?:rue|route"
          + " d[eu]|chemin|ruelle|all[ée]e|avenue|boulevard|place|quartier|carr[ée]|lot|impasse|villa|street|road|lane|square|calle|avenida|plaza|barrio|rua|pra[çc]a|bairro|carrefour|rond-point|angle)\\b)|\\w@\\w"),
  PLACE(
      "where|endroit|lieu|donde|onde|quelle (?:ville|localite|commune|salle|piece)|quel"
          + " (?:quartier|village|hotel|batiment|etage)|(?:which|what)"
          + " (?:town|city|village|hotel|place|room|building)|en que"
          + " (?:ciudad|pueblo|barrio|sala)|em que (?:cidade|bairro|sala|aldeia)",
      "(?iU:\\b(?:refuge|shelter|refugio|refúgio|rue|route|chemin|ruelle|all[ée]e|avenue|boulevard|place|quartier|carr[ée]|terrain|[ée]tag[èe]re|tiroir|coffre|pochette|enveloppe|caisse|classeur|bo[îi]te|street|road|floor|room|behind|under|opposite|next"
          + " to|shelf|box|drawer|calle|impasse|villa|lot|carrefour|[ée]tage|bureau|salle|cour|placard|[ée]cole|[ée]glise|mairie|h[ôo]tel|hostal|auberge|maison|clinique|gare|parking|dans(?!"
          + " (?:(?:les?|la|une?|\\w+) )?(?:\\d+ |\\w+"
          + " )?(?:heures?|minutes?|jours?|journée|nuit|matinée|soirée|semaines?|mois|ans?)\\b)|sur|chez|derri[èe]re|devant|sous|face|en"
          + " face|pr[èe]s|dos)\\b|à côté)|(?U:\\b(?:à|in|at|en) )\\p{Lu}"),
  WHO(
      "qui|who|quien|quem|responsable",
      "\\bM\\. |\\bMr |\\bMrs |\\bMs |\\bMmes? |\\bDr |\\bMlle |\\bFr[èe]re |\\bS[œo]eur"
          + " |\\b\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+"),
  NAME(
      "qui est (?:le|la|mon|ma|notre|votre)|c est qui (?:le|la|mon|ma|notre)|who is"
          + " (?:the|my|our)|quien es (?:el|la|mi)|quem e (?:o|a|meu|minha)|nom"
          + " (?:de|du|des)|comment s appelle|s appelle comment|name of|what is .{1,30}"
          + " called|nombre del?|nombre de la|como se llama|nome d[aeo]|como se"
          + " chama|prenom|prenoms|nom de famille|first name|surname|last"
          + " name|apellido|apellidos|sobrenome|(?:leurs?|son|sa|ses|his|her|its|their|su|sus|seu|seus)"
          + " (?:noms?|names?|nombres?|nomes?)",
      "(?<=[\\p{Ll},:(«’'] ?)\\p{Lu}\\p{Ll}+|\\bM(?:\\.|me|lle) \\p{Lu}"),
  /** How warm or cold it is there. */
  WEATHER(
      "fait (?:il )?(?:(?:tres|trop|si|vraiment|assez|plutot|aussi)"
          + " )?(?:froid|chaud|frais|doux)|quel temps (?:fait|fera|il fait)|combien de degres|how"
          + " (?:cold|hot|warm)|(?:is|get|gets) (?:it )?(?:(?:very|too|really|that)"
          + " )?(?:cold|hot|warm)|hace (?:mucho )?(?:frio|calor)|faz (?:muito )?(?:frio|calor)",
      "(?iU)\\d"
          + " ?(?:°|degr[ée]s|degrees|grados|graus)|\\b(?:g[èe]le|gel|neige\\w*|freez\\w+|frost|hiela|heladas?|geada|canicule)\\b|\\bfait"
          + " (?:\\w+"
          + " )?(?:froid|chaud|frais|doux)\\b|\\b(?:nuits?|soir[ée]*s?|matins?|nights?|evenings?|noches?|noites?)\\b.{0,25}\\b(?:froid|fra[iî]|chaud|douce|cool|cold|warm|hot|fr[ií][ao]|fresc|calor)"
          + "|\\b(?:froid|fra[iî]ch|chaud|cool|cold|warm|hot|fr[ií][ao]|fresc)\\w*\\b.{0,15}\\b(?:nuits?|soir[ée]*s?|matins?|nights?|evenings?|noches?|noites?)\\b"),
  /** Who made it or who runs it: only a proper name says. */
  BRAND(
      "(?:quel|quelle|quels|quelles|which|what|que|qual|cual) (?:est )?(?:(?:la|le|l|the|el|o|a)"
          + " )?(?:marque|modele|operateur|fournisseur|compagnie|banque|logiciel|appli|application|enseigne|brand|make|model|operator|carrier|provider|airline|bank|software|app|marca|modelo|operador|operadora|proveedor|aerolinea|banco|aplicacion|fornecedor|companhia|aplicativo)s?",
      "(?<=[\\p{Ll},:(«’']"
          + " ?)\\p{Lu}\\p{Ll}+|\\b(?!(?:SIM|SMS|GPS|USB|ONG|NGO|RIB|ATM|DAB|PDF|QR|OK|HDMI|TV)\\b)\\p{Lu}{2,}\\b"),
  PERMISSION(
      "puis je|peut on|on peut|je peux|j peux|j ai le droit|a t on le droit|droit"
          + " de|autorise|autorisee?s?|interdite?s?|permise?s?|forbidden|banned|prohibid[ao]s?|proibid[ao]s?|permitid[ao]s?|can"
          + " i|can we|am i allowed|allowed|may i|puedo|se puede|posso|pode se|est ce que je"
          + " peux|est ce qu on peut|ok de|possible|es posible|e possivel|faut|dois je|on"
          + " doit|obligatoire|obliges?|do i need|do i have to|have to|must i|tengo"
          + " que|preciso|risquee?s?|risky|dangereu(?:x|se|ses)|dangerous|peligros[ao]s?|perigos[ao]s?|soucis?|problemes?|problem|problema|embetant|grave|genant|mal"
          + " vue?s?|tolere(?:es?|s)?|legale?s?|legaux|illegale?s?|legal|illegal|deconseillee?s?|conseillee?s?|facultati(?:f|ve)s?|optionnel(?:le)?s?|requise?s?|compulsory|mandatory|optional|opcional|facultativ[ao]s?|obligatori[ao]s?|is"
          + " it safe|es seguro|e seguro|frowned upon|ilegal|a eviter",
      "interdit|autoris|obligatoire|facultati|refus[ée]|accept[ée]|possible|permis|jamais|évitez|\\bn(?:e"
          + " |['’]).{1,30} pas\\b|uniquement|aucun|seulement|\\bseule?s?"
          + " (?:le|la|les|l[’'])|exig|vous pouvez|il"
          + " faut|prenez|emportez|prévoyez|déconseill|exclu|\\bpas de |\\bsans"
          + " |allowed|forbidden|compulsory|optional|refused|accepted|\\bnot"
          + " |\\bmust\\b|\\bnever\\b|required|\\bno \\p{L}"),
  /** Whether one has to bring or buy a thing: "j'apporte le mien ou il y en a ?" */
  SUPPLY(
      "(?:"
          + Bringing.VERB
          + ")(?: \\S+){0,4}? (?:ou|or|o)(?: bien)? (?:ya|y a|il y|y en|pas|non|not|no|nao|c est|ce"
          + " sera|ils|on (?:me|m|nous|vous|en|y|les?|la|l)|vous|tu|il est|elle est|il sera|sur"
          + " place|deja|is|are|there|it|do they|does|you|they|se|hay|me|ya hay|tem|ha|esta).*|.*"
          + " (?:ou|or|o)(?: bien)? (?:(?:est ce"
          + " que|dois|do|should|faut|il|que|tengo|tenho|je|j|on|nous|i|we|to|have|need|yo|eu|qu|doit|le|la|les|l|en|mais|bien|own|my)"
          + " )*(?:"
          + Bringing.VERB
          + ")(?: .*)?",
      "(?iU)\\b(?:fourni|prêt[ée]e?s?\\b|à disposition|sur"
          + " place|remise?s?\\b|distribu|apport|emport|prenez|prévoyez|munissez|achet|achat|inutile|pas"
          + " besoin|provided|supplied|lent|bring|pack|take|buy|no"
          + " need|available|prestad|suministr|lleve|traiga|emprestad|fornecid|leve\\b|traga)"),
  YEAR(
      "quelle annee|what year|which year|que ano|qual ano|quel millesime",
      "\\b(?:en|in|em|de|of|depuis|since|desde|dates?"
          + " de|d['’]|ouverte?|cr[ée]{1,3}|fond[ée]{1,2}|construite?|built|founded|opened)"
          + " (?:18|19|20)\\d\\d\\b"),
  SAYING(
      "comment (?:(?:on|je|tu|vous) )?(?:dit|dis|dire|dites)(?: on)?(?= .{1,30} en )|how do"
          + " (?:you|i|we|they) say(?= .{1,30} in )|como se dice|como se diz|como digo|quel"
          + " mot|quels mots|(?:which|what) words?|que palabras?|que palavras?|mots? a"
          + " (?:dire|demander|donner|prononcer)|words? to (?:say|give|ask)",
      "[«“\"]"),
  COLOUR(
      "couleur|colour|color|cor",
      "\\b(?:bleu|rouge|vert|jaune|blanc|noir|orange|gris|rose|violet|marron|beige|blue|red|green|yellow"
          + "|white|black|gr[ea]y|pink|purple|brown)(?:e|s|es|he|hes|te|tes)?\\b");

  private static final Pattern CLOCK =
      Pattern.compile("\\b\\d{1,2} ?h\\d{0,2}\\b|\\b(?:nuit|soir|tard|night|late|noche|noite)\\b");

  /** Said when one excuses oneself for writing. */
  private static final Pattern SO_LATE =
      Pattern.compile(
          "\\b(?:(?:si|aussi|trop|so|this|tan|tao) (?:tard|late|tarde)|heure tardive)\\b");

  private static final Pattern BEFORE =
      Pattern.compile("\\b(?:avant|avance|before|ahead|advance|antes|antelacion|antecedencia)\\b");

  /** Asks for a difference, not for an hour. */
  private static final Pattern TIME_ZONE =
      Pattern.compile(
          "\\b(?:decalage|fuseau|zona|diferencia|fuso|diferenca) (?:horaire|horaria|horario|de"
              + " hora)\\b");

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\b(?:(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|(?:segunda|terca|quarta|quinta|sexta)s?(?:"
              + " feiras?)?)\\b");

  /** "Le jour de la fête je mets quoi" asks for no day. */
  private static final Pattern THE_DAY_OF =
      Pattern.compile("(?<!quel est )\\b(?:le|au) jour (?=(?:de|du|des|d|ou) )");

  private static final Pattern WHICH_DAY =
      Pattern.compile(
          "\\b(?:quels? (?:jour|soir|matin)s?|(?:what|which) days?|que dias?|qual dia)\\b"
              + "(?!.*\\b(?:heure|time|hora|horas)\\b)");

  private static final Pattern MAY =
      Pattern.compile(
          "\\b(?:je peux|j peux|puis je|peut on|on peut|j ai le droit|can i|can we|may i|puedo|se"
              + " puede|posso)\\b");

  private static final Pattern ASKS =
      Pattern.compile(
          "\\b(?:combien|quel\\w*|how|what|which|cuant\\w+|quant\\w+|cual|qual|c est)\\b");

  /** No "or". */
  private static final Pattern WHERE_TO =
      Pattern.compile("où", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern STREET_NUMBER =
      Pattern.compile("\\b(?:rue|street|calle|rua) (?:et|and|y|e) (?:le )?(?:numero|number)\\b");

  private static final Pattern NUMBER_TO_CALL =
      Pattern.compile(
          "\\b(?:numeros?|tel|telephones?|telefonos?|telefones?|phone|numbers?|qui|who|whom|quien|quem"
              + "|coordonnees|contacto|contato)\\b");

  private static final Pattern WHICH_MEASURE =
      Pattern.compile(
          "\\b(?:quelle (?:temperature|fievre|date)|combien (?:de"
              + " (?:degres|fievre|temps|jours|heures))|quels? jours?|(?:what|which)"
              + " (?:temperature|days?)|how long|que (?:temperatura|dias?)|cuantos dias|quantos"
              + " dias)\\b");

  /** Opened or closed in some way, by somebody. */
  private static final Pattern HOW_DONE =
      Pattern.compile(
          "\\b(?:ouvr|ferm|clos|open|abr|cierr|cerr|fech)\\w*(?: (?:la|le|les|the|it|el|o|a)(?:"
              + " \\w+)?)? (?:comment|como)\\b|\\b(?:comment|como) (?!(?:long|late)\\b)(?:\\w+"
              + " ){0,3}(?:ouvr|ferm|abr|cierr|cerr|fech)\\w*|\\bhow"
              + " (?:do|can|does|to|would|should) (?:\\w+ ){0,2}(?:open|close|shut|lock)\\b");

  private static final Pattern HOUR =
      Pattern.compile("\\b(?:(?:quelle|quelles) heures?|what time|que horas?)\\b");

  /** Things or people are counted, not money. */
  private static final Pattern HOW_MANY =
      Pattern.compile(
          "combien (?!d['’e]"
              + " ?(?:argent|euros?|caution|frais|avance|acompte|taxes?|salaire|loyer|participation|commission|d[ée]p[ôo]t|per"
              + " diem|indemnit[ée]s?|garantie|amende|pourboire)\\b)d(?:['’]|e )|how"
              + " many|cu[aá]nt[oa]s|quant[oa]s",
          Pattern.CASE_INSENSITIVE);

  /** "Le chauffeur qui m'attend" does not ask who. */
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?<=[a-z0-9] )(?<!\\b(?:a|de|avec|par|pour|chez|est|et|ou|sont|contre|ce que) )qui (?!$)"
              + "|(?<=[a-z0-9] )(?<!\\b(?:to|for|and|with|by|is|are|know|ask|from) )who (?!$)");

  private static final Pattern MONEY =
      Pattern.compile(
          "\\b(?:coute|coutent|couter|prix|tarif|gagne|gagnent|paye|payes?|payees?|payent|paie|paient|payer|remuneres?|remunerees?|toucher|paid|pagad[oa]s?|pag[oa]s?|cost|costs|price|fee|pay"
              + "|pays|earn|earns|vend|vendent|vendre|vendu|vendue|achete|achetent|acheter|sell|sells|sold|buy|buys|vende|venden|vendem|compran?|compram|cuesta|cuestan|precio|gana|ganan|paga|pagan|custa|custam|preco|ganha|ganham)\\b");

  /** "How much is a bed", "elle demande combien": no number of anything else will do. */
  private static final Pattern PRICE =
      Pattern.compile(
          "\\bhow much (?:is|are|was|does|do|did|will|would|should|can|could|may|to|for)\\b"
              + "|\\b(?:touche|touches|touchons|bloque|bloquent|facture|facturent|demande|demandent|prend"
              + "|prennent|donne|donner|laisse|laisser|file|filer|revient|reviendra|debourse|debourser"
              + "|verse|versent|depense|depenser|recois|recoit|percois|avance|avancer|rembourse"
              + "|remboursent|remboursee?s?|rend|ramene|retirer|retire|cobra|cobran|cobro|doy|recibo|recebo|cobram|dou)"
              + " combien\\b|\\bcombien"
              + " (?:(?:je|j|tu|on|nous|vous|il|elle|ils|elles|ca|me|m|lui|leur|te|se|faut|peux|peut|puis|dois|doit|vais|va)"
              + " )*(?:touche|toucher|bloque|bloquent|facture|facturent"
              + "|demande|demandent|donne|donner|laisse|laisser|file|filer|revient|debourse|debourser"
              + "|verse|verser|depense|depenser|recois|recoit|percois|avance|avancer|rembourse"
              + "|remboursent|retirer|retire|filent)\\b");

  /** Asked for with "combien", and no money. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "\\b(?:pese|pesent|peser|pesa|pesan|pesam|poids|peso|weigh|weighs|weight|lourd|lourde|altitude"
              + "|altitud|mesure|mede|mide|distance|distancia|bagages?|luggage|baggage|equipaje|bagagem|kilometres|surface|degres)\\b");

  /** A word to write or to say, no figures. */
  private static final Pattern CODE_WORD =
      Pattern.compile(
          "\\b(?:mots? (?:de )?code|mots? codes|code words?|palabra (?:clave|codigo)|palavra"
              + " (?:chave|codigo))\\b");

  /** A thing one has, no number. */
  private static final Pattern MY_PHONE =
      Pattern.compile(
          "\\b(mon|mes|my|mi|mis|meu|meus) (?:telephones?|phone|portable|mobile|telefono|telefone"
              + "|tel|celular|movil|telemovel)(?! (?:number|numero))\\b");

  /** Customs and letters, nothing to type in. */
  private static final Pattern NO_CODE =
      Pattern.compile("\\b(?:dress code|code (?:vestimentaire|postal|de la route))\\b");

  /** Subjects that are told as an amount. */
  private static final Pattern TOLD_AS_AMOUNT =
      Pattern.compile(
          "\\b(?:salaires?|salario|salary|wages?|ordenado|indemnite|per"
              + " ?diem|budget|allowance|viaticos|dieta)\\b");

  /** Asks when; "what do I do when I leave" does not. */
  private static final Pattern WHEN =
      Pattern.compile(
          "^(?:(?!\\b(?:quoi|que|qu|qui|comment|ou|combien|quel|quelle|what|who|how|where|which|como"
              + "|donde|quem|onde)\\b).){0,200}\\b(?:quand|when|cuando|quando)\\b|(?:quand|when|cuando|quando)$|c"
              + " est quand|quand est ce|\\b(?:quel|que|qual) (?:moment|momento)\\b");

  /** Asks for a name; "comment j'appelle" asks for a number. */
  private static final Pattern CALLED =
      Pattern.compile("\\bs['’ ]?appell", Pattern.CASE_INSENSITIVE);

  /** Whether there is something somewhere: no place is asked for. */
  private static final Pattern WHETHER_THERE_IS =
      Pattern.compile(
          "^(?:is there|are there|y a t il|il y a|y a|hay|ha|existe|tem)\\b(?!.*\\b(?:et|and|y|e)"
              + " (?:ou|where|donde|onde)\\b)");

  private static final List<Pattern> WHERE =
      List.of(
          Pattern.compile(
              "(?<!sais |sais plus )où|\\bou ?(?=[,?!.;])",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          Pattern.compile("(?:^| )ou ?$"),
          Pattern.compile(
              "^(?:\\w+ )?ou (?:est|sont|se|puis|peut|on|je|dois|trouver|aller|loger|c est)\\b"),
          Pattern.compile("^ou \\w+(?:er|ir|re)\\b"),
          Pattern.compile(" (?:est|sont|trouve|vais|va|loge|dort|aller) ou\\b"),
          Pattern.compile(
              "\\b(?:on|je|tu|nous|vous|ca) \\w+ ou"
                  + " (?:le|la|les|l|ce|cet|cette|quand|en|pour|avec)\\b"));

  private final Pattern cue;
  private final Pattern shown;

  AnswerType(String cue, String shown) {
    this.cue = Pattern.compile("(?:^| )(?:" + cue + ")(?= |$)");
    this.shown =
        Pattern.compile(
            shown,
            shown.contains("[A-Z0-9/-]") || shown.contains("Lu}")
                ? 0
                : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The kinds a question asks for, by its question words in any of the four languages. */
  static Set<AnswerType> wanted(String question) {
    String zoned = TIME_ZONE.matcher(Words.fold(question)).replaceAll("fuseau");
    String dayless = THE_DAY_OF.matcher(zoned).replaceAll("");
    String worded = CODE_WORD.matcher(dayless).replaceAll("quel mot");
    String asked = RELATIVE.matcher(worded).replaceAll("");
    String folded = MY_PHONE.matcher(asked).replaceAll("$1 appareil");
    Set<AnswerType> types = cues(NO_CODE.matcher(folded).replaceAll(""));
    if (HOW_MANY.matcher(question).find()) {
      types.remove(AMOUNT);
    }
    if (types.contains(AMOUNT) && MONEY.matcher(folded).find()) {
      types.removeAll(Set.of(QUANTITY, PAID)); // how much is paid, not how many nor whether
    }
    if (types.contains(AMOUNT) && PRICE.matcher(folded).find()) {
      types.remove(QUANTITY);
    }
    if (MEASURED.matcher(folded).find() && types.remove(AMOUNT)) {
      types.add(QUANTITY);
    }
    if (types.contains(PERMISSION) && MAY.matcher(folded).find() && !ASKS.matcher(folded).find()) {
      types.removeAll(Set.of(AMOUNT, QUANTITY)); // "je peux discuter le prix"
    }
    if (types.contains(PERMISSION) && types.stream().anyMatch(AnswerType::explainsItsCue)) {
      types.remove(PERMISSION); // "il faut que je sois là à quelle heure" asks for the hour
    }
    if (TOLD_AS_AMOUNT.matcher(folded).find() && types.isEmpty()) {
      types.add(AMOUNT);
    }
    if (types.contains(SUPPLY)
        && (WHERE_TO.matcher(question).find() || ASKS.matcher(folded).find())) {
      types.remove(SUPPLY);
    }
    boolean there = WHETHER_THERE_IS.matcher(folded).find();
    if (there) {
      types.remove(PLACE); // "is there a fan where I sleep"
    }
    if ((!there && WHERE.getFirst().matcher(question).find())
        || WHERE.stream().skip(1).anyMatch(p -> p.matcher(folded).find())) {
      types.add(PLACE);
    }
    if (types.contains(ADDRESS) && STREET_NUMBER.matcher(folded).find()) {
      types.remove(PHONE);
    }
    if (types.contains(TIME) && WHICH_DAY.matcher(folded).find()) {
      types.remove(TIME); // "quel jour est-ce fermé"
    }
    if (types.contains(DURATION) && BEFORE.matcher(folded).find()) {
      types.add(DATE); // "three hours before" is when
    }
    if (types.contains(DURATION)) {
      types.removeAll(Set.of(QUANTITY, AMOUNT, TIME));
    } else if (types.contains(TIME)) {
      types.removeAll(Set.of(QUANTITY, DATE));
    }
    if (types.contains(DAY)) {
      types.remove(DATE);
    }
    if (WHEN.matcher(folded).find()) {
      types.add(DATE);
      if (!types.contains(DURATION)) {
        types.add(TIME);
      }
    }
    if (CALLED.matcher(question).find()) {
      types.add(NAME);
      types.remove(PHONE);
    }
    if (types.contains(TIME) && HOW_DONE.matcher(folded).find() && !HOUR.matcher(folded).find()) {
      types.remove(TIME); // "on l'ouvre comment" asks for no hours
    }
    if (types.contains(WHO) && !HOUR.matcher(folded).find()) {
      types.remove(TIME); // "qui ouvre la salle" asks for nobody's hours
    }
    if (types.contains(NAME)) {
      types.remove(WHO);
    }
    if (types.contains(TIME) && WEEKDAY.matcher(folded).find() && !HOUR.matcher(folded).find()) {
      types.add(DATE);
    }
    if (types.contains(WEIGHT)) {
      types.removeAll(Set.of(QUANTITY, AMOUNT, PAID, PERMISSION)); // "so heavy" is in kilos
    }
    if (types.contains(YEAR)) {
      types.remove(CODE); // a reference of that year
    }
    if (types.contains(CODE) || isWhenToCall(types, folded)) {
      types.remove(PHONE);
    }
    if (types.contains(PERMISSION)
        && CLOCK.matcher(SO_LATE.matcher(folded).replaceAll("")).find()) {
      types.add(TIME);
    }
    return types;
  }

  /** "À partir de quelle température j'appelle" asks for a figure, not for a number to call. */
  private static boolean isWhenToCall(Set<AnswerType> types, String folded) {
    return types.contains(PHONE)
        && !NUMBER_TO_CALL.matcher(folded).find()
        && (WHICH_MEASURE.matcher(folded).find()
            || (types.contains(TIME) && HOUR.matcher(folded).find()));
  }

  /** The kinds that these folded words ask for by themselves ("prix", "tel"). */
  static Set<AnswerType> cues(String folded) {
    Set<AnswerType> types = EnumSet.noneOf(AnswerType.class);
    for (AnswerType type : values()) {
      if (type.cue.matcher(folded).find()) {
        types.add(type);
      }
    }
    return types;
  }

  /** Whether a passage that holds this kind explains the word that asks for it ("prix", "tel"). */
  boolean explainsItsCue() {
    return switch (this) {
      case PHONE,
          TIME,
          AMOUNT,
          QUANTITY,
          DURATION,
          DATE,
          DAY,
          ADDRESS,
          PLACE,
          CODE,
          COLOUR,
          YEAR,
          SAYING ->
          true;
      case WEIGHT, WEATHER, WHO, NAME, BRAND, PERMISSION, SUPPLY, PAID -> false;
    };
  }

  /** Whether a passage without it can hardly answer. */
  boolean needed() {
    return switch (this) {
      case PHONE, TIME, AMOUNT, QUANTITY, WEIGHT, CODE, NAME, BRAND, COLOUR, YEAR, SAYING -> true;
      case DURATION, DAY, WEATHER, DATE, ADDRESS, PLACE, WHO, PERMISSION, SUPPLY, PAID -> false;
    };
  }

  /** What is left of a passage that does not hold this kind, when nothing else was asked for. */
  double without() {
    return switch (this) {
      case PHONE, TIME, AMOUNT, QUANTITY, WEIGHT, CODE, NAME, BRAND, COLOUR, YEAR, SAYING, DAY ->
          0.6;
      case ADDRESS -> 0.58;
      case DATE, DURATION, WHO, WEATHER, SUPPLY -> 0.8;
      case PLACE, PERMISSION, PAID -> 1;
    };
  }

  /** Whether a passage holds an answer of this kind. A number to call is nothing else besides. */
  boolean isShownIn(String passage) {
    return switch (this) {
      case PHONE, CODE -> shown.matcher(passage).find();
      case QUANTITY -> shown.matcher(without(TIME, without(DATE, without(PHONE, passage)))).find();
      default -> shown.matcher(without(PHONE, passage)).find();
    };
  }

  /** How many answers of this kind a passage holds. */
  long countIn(String passage) {
    return shown.matcher(without(PHONE, passage)).results().count();
  }

  private static String without(AnswerType type, String passage) {
    boolean digits = passage.chars().anyMatch(c -> c >= '0' && c <= '9');
    return digits || type != PHONE ? type.shown.matcher(passage).replaceAll(" ") : passage;
  }
}
