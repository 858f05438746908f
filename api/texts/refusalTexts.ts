/** Refusals that the API gives by itself; those of a journey's step come from the domain with their texts. */
export const refusalTexts = {
  SIGN_IN_MISSING: {
    da: 'Log ind først: anmodningen mangler et adgangstegn.',
    en: 'Sign in first: the request carries no access token.',
  },
  TOKEN_EXPIRED: {
    da: 'Du har været logget ind for længe. Log ind igen.',
    en: 'You have been signed in for too long. Sign in again.',
  },
  TOKEN_NOT_VALID: {
    da: 'Adgangstegnet gælder ikke her.',
    en: 'The access token is not valid here.',
  },
  SIGN_IN_UNAVAILABLE: {
    da: 'Login virker ikke lige nu. Prøv igen om lidt.',
    en: 'Signing in does not work just now. Try again shortly.',
  },
  NOT_ALLOWED: {
    da: 'Din rolle giver ikke adgang til det.',
    en: 'Your role does not allow this.',
  },
  NOT_FOUND: { da: 'Det findes ikke.', en: 'There is no such thing.' },
  UNKNOWN_PERSON: {
    da: 'Vi kender ingen person med det nummer.',
    en: 'We know nobody with that number.',
  },
  POWER_NEEDED: {
    da: 'Nævn den fuldmagt, du handler på, i Overgang-Power.',
    en: 'Name the power of attorney you act under in Overgang-Power.',
  },
  POWER_UNKNOWN: {
    da: 'Du har ikke sådan en fuldmagt.',
    en: 'You hold no such power of attorney.',
  },
  POWER_REVOKED: {
    da: 'Fuldmagten er kaldt tilbage.',
    en: 'The power of attorney has been revoked.',
  },
  POWER_PERIOD: {
    da: 'Fuldmagten skal ende efter i dag, efter den begynder, og ikke gælde for længe.',
    en: 'The power of attorney must end after today, after it begins, and not hold for too long.',
  },
  POWER_BANK: {
    da: 'En banks fuldmagt nævner en af borgerens egne banker, en offentlig ingen.',
    en: 'A bank’s power of attorney names a bank of the citizen’s own, a public one names none.',
  },
  HELPER_TOO_YOUNG: {
    da: 'Hjælperen er for ung til at handle på fuldmagt.',
    en: 'The helper is too young to act under a power of attorney.',
  },
  HELPER_IS_CITIZEN: {
    da: 'Borgeren kan ikke give sig selv fuldmagt.',
    en: 'The citizen cannot give themselves a power of attorney.',
  },
  NO_VISIT: {
    da: 'Find borgeren ved skranken først: besøget er ikke begyndt, eller det er forbi.',
    en: 'Find the citizen at the counter first: the visit has not begun, or it is over.',
  },
  KNOWN_PERSON: {
    da: 'Nummeret er allerede kendt, eventuelt i en anden kommune.',
    en: 'The number is known already, perhaps in another municipality.',
  },
  WITNESS_IS_CITIZEN: {
    da: 'Borgeren kan ikke være sit eget vidne.',
    en: 'The citizen cannot be their own witness.',
  },
  INVALID_INPUT: {
    da: 'Noget i anmodningen er ikke udfyldt rigtigt.',
    en: 'Something in the request is not filled in correctly.',
  },
  PENDING: {
    da: 'Vi arbejder stadig på det. Spørg igen med samme nøgle.',
    en: 'We are still working on it. Ask again with the same key.',
  },
  KEY_REUSED: {
    da: 'Nøglen er allerede brugt til noget andet.',
    en: 'The key has already been used for something else.',
  },
  KEY_NOT_VALID: {
    da: 'Nøglen skal være 1 til 200 synlige tegn.',
    en: 'The key must be 1 to 200 visible characters.',
  },
  CPR_IN_KEY: {
    da: 'Nøglen må ikke indeholde noget, der kan være et CPR-nummer. Det gælder også andre numre på ti cifre, der begynder som en dato.',
    en: 'The key must hold nothing that may be a CPR number. That includes other numbers of ten digits that begin like a date.',
  },
  ONE_CHANGE_PER_KEY: {
    da: 'En anmodning kan kun rumme én ændring, skrevet direkte i forespørgslen, med eller uden nøgle: hver ændring svares og gentages for sig. Send ændringerne hver for sig.',
    en: 'A request can hold one change only, written directly in the query, with or without a key: each change is answered and repeated by itself. Send the changes one by one.',
  },
  BODY_TOO_LARGE: {
    da: 'Anmodningen er for stor.',
    en: 'The request is too large.',
  },
  NOT_JSON: {
    da: 'Send forespørgslen som application/json.',
    en: 'Send the query as application/json.',
  },
  NUL_IN_TEXT: {
    da: 'En tekst i anmodningen indeholder tegnet U+0000, som ikke kan bruges.',
    en: 'A text in the request holds the character U+0000, which cannot be used.',
  },
  HALF_CHARACTER_IN_TEXT: {
    da: 'En tekst i anmodningen indeholder et halvt tegn (et enligt surrogat), som ikke kan bruges.',
    en: 'A text in the request holds half a character (a lone surrogate), which cannot be used.',
  },
  JSON_NOT_VALID: {
    da: 'Anmodningen er ikke gyldig JSON i UTF-8.',
    en: 'The request is not valid JSON in UTF-8.',
  },
  UNKNOWN_BANK: {
    da: 'Banken er ikke tilmeldt programmet.',
    en: 'The bank is not registered with the programme.',
  },
  INVALID_QUERY: {
    da: 'Forespørgslen følger ikke skemaet',
    en: 'The query does not follow the schema',
  },
  QUERY_TOO_LARGE: {
    da: 'Forespørgslen beder om for meget på én gang.',
    en: 'The query asks for too much at once.',
  },
  UNEXPECTED: {
    da: 'Noget gik galt hos os. Nævn nummeret på anmodningen, hvis du skriver til os.',
    en: 'Something went wrong on our side. Mention the request number if you write to us.',
  },
  TRY_LATER: {
    da: 'Du har prøvet for mange gange. Vent lidt, og prøv igen.',
    en: 'You have tried too many times. Wait a little and try again.',
  },
  USER_ID_REFUSED: {
    da: 'Bruger-ID’et kan ikke bruges.',
    en: 'The user ID cannot be used.',
  },
  TOO_YOUNG_FOR_BANK: {
    da: 'Kunden er yngre, end banken giver adgang for.',
    en: 'The customer is younger than the bank gives access to.',
  },
  NOT_ELIGIBLE: {
    da: 'Personen kan ikke få MitID nu.',
    en: 'The person cannot get MitID now.',
  },
  NO_CAPACITY: {
    da: 'Banken har ingen andel af den åbne kapacitet.',
    en: 'The bank has no share of the open capacity.',
  },
  SHOWN_IN_FUTURE: {
    da: 'Meddelelsen kan ikke være vist på et tidspunkt, der ikke er kommet.',
    en: 'The notice cannot have been shown at a time that has not come.',
  },
  SHOWN_BEFORE_SENT: {
    da: 'Meddelelsen kan ikke være vist, før den blev sendt.',
    en: 'The notice cannot have been shown before it was sent.',
  },
  DAY_IN_PAST: {
    da: 'Dagen er allerede gået.',
    en: 'The day has already passed.',
  },
  DEADLINE_NOT_LATER: {
    da: 'En frist kan kun flyttes til en senere dag.',
    en: 'A deadline can only be moved to a later day.',
  },
  PHONE_NOT_DANISH: {
    da: 'Det er ikke et dansk telefonnummer på otte cifre.',
    en: 'This is not a Danish phone number of eight digits.',
  },
  PHONE_COSTS_MORE: {
    da: 'Borgere må ikke henvises til et nummer, det koster ekstra at ringe til.',
    en: 'Citizens must not be sent to a number that costs more to call.',
  },
  NAME_TAKEN: {
    da: 'Navnet er allerede brugt.',
    en: 'The name is already in use.',
  },
  FIGURES_CHANGED: {
    da: 'Flere er omfattet nu, end prøvekørslen sagde. Lav et nyt forslag.',
    en: 'More are concerned now than the dry run said. Make a new proposal.',
  },
  RETIREMENT_STATE: {
    da: 'Nedlukningen er ikke i en tilstand, hvor det kan gøres.',
    en: 'The retirement is not in a state in which this can be done.',
  },
  BEFORE_PROGRAMME_END: {
    da: 'Mange på én gang kan først miste NemID uden MitID, når programmet slutter.',
    en: 'Many at once can lose NemID without MitID only when the programme ends.',
  },
  STAGE_BEGUN: {
    da: 'Trinet er allerede begyndt.',
    en: 'The stage has begun already.',
  },
  STAGE_SKIPPED: {
    da: 'Et trin i NemIDs ophør ville blive sprunget over: først ingen nye NemID, så ingen erstatningskort, så slut.',
    en: 'A stage of the end of NemID would be skipped: first no new NemID, then no replacement cards, then off.',
  },
  BANK_KNOWN: {
    da: 'Bankens netbank står allerede i registret.',
    en: 'The bank’s netbank stands on the register already.',
  },
  PORT_STATE: {
    da: 'Forbindelsen står allerede sådan.',
    en: 'The connection stands like that already.',
  },
  DAYS_OUT_OF_RANGE: {
    da: 'Bed om mindst én og højst 1200 dage, den tidligste først.',
    en: 'Ask for at least one and at most 1200 days, the earliest first.',
  },
  WAVE_STATE: {
    da: 'Bølgen er ikke i en tilstand, hvor det kan gøres.',
    en: 'The wave is not in a state in which this can be done.',
  },
  SAME_MANAGER: {
    da: 'En anden leder end den, der har foreslået det, skal bekræfte.',
    en: 'Another manager than the one who proposed it must confirm.',
  },
  ALREADY_CONFIRMED: {
    da: 'Forslaget er allerede bekræftet.',
    en: 'The proposal has already been confirmed.',
  },
  PROPOSAL_WITHDRAWN: {
    da: 'Forslaget er trukket tilbage.',
    en: 'The proposal has been withdrawn.',
  },
  WEBHOOK_URL_NOT_VALID: {
    da: 'Adressen er ikke en webadresse, som hændelser kan sendes til.',
    en: 'The address is no web address that events can be posted to.',
  },
  WEBHOOK_URL_NAMES_USER: {
    da: 'Adressen må ikke indeholde brugernavn eller adgangskode: hændelser er underskrevet.',
    en: 'The address must hold no user name or password: events are signed.',
  },
  WEBHOOK_URL_NOT_HTTPS: {
    da: 'Adressen skal begynde med https.',
    en: 'The address must begin with https.',
  },
  WEBHOOK_URL_INSIDE: {
    da: 'Adressen fører ikke ud på det offentlige internet.',
    en: 'The address does not lead out to the public internet.',
  },
  WEBHOOK_HOST_UNKNOWN: {
    da: 'Navnet i adressen kan ikke slås op. Prøv igen, når det kan.',
    en: 'The name in the address cannot be looked up. Try again when it can.',
  },
  ROTATION_UNDER_WAY: {
    da: 'Den forrige hemmelighed gælder stadig. Vent til dens dag, eller lad den ophøre med det samme (0 dage).',
    en: 'The secret before is still valid. Wait for its day, or end it at once (0 days).',
  },
  NO_WEBHOOK: {
    da: 'Banken har ingen webhook slået til. Hændelsen kan læses i dens feed.',
    en: 'The bank has no webhook turned on. The event can be read in its feed.',
  },
  DELIVERY_OVERTAKEN: {
    da: 'En senere hændelse siger noget andet. Send den igen i stedet.',
    en: 'A later event says something else. Replay that one instead.',
  },
  RECEIPT_NOT_SIGNED: {
    da: 'Kvitteringen er ikke underskrevet, eller underskriften er for gammel.',
    en: 'The receipt is not signed, or its signature is too old.',
  },
  RECEIPT_OF_OTHER_SENDER: {
    da: 'Kvitteringen gælder en anden afsenders meddelelse.',
    en: 'The receipt is for a message of another sender.',
  },
  UNKNOWN_MESSAGE: {
    da: 'Vi har ikke sendt en meddelelse med det nummer.',
    en: 'We have sent no message of that number.',
  },
  WRONG_BANK: {
    da: 'CVR-nummeret er ikke bankens eget.',
    en: 'The CVR number is not the bank’s own.',
  },
  DELIVERY_DIFFERS: {
    da: 'Leverancen er allerede anmeldt med et andet indhold.',
    en: 'The delivery has already been announced with other contents.',
  },
  WRONG_OFFSET: {
    da: 'Fortsæt fra det sted, svaret nævner.',
    en: 'Go on from the place that the answer names.',
  },
  COUNT_MISMATCH: {
    da: 'Filen har et andet antal rækker, end der blev anmeldt. Intet af den er taget ind: anmeld den igen under et nyt nummer.',
    en: 'The file holds another number of rows than was announced. Nothing of it has been taken in: announce it again under a new id.',
  },
  HASH_MISMATCH: {
    da: 'Filen er ikke den, der blev anmeldt (sha256 er en anden). Intet af den er taget ind: send resten, eller anmeld den igen under et nyt nummer.',
    en: 'The file is not the one that was announced (its sha256 differs). Nothing of it has been taken in: send the rest, or announce it again under a new id.',
  },
  METHOD_NOT_ALLOWED: {
    da: 'Adressen findes, men ikke med den metode.',
    en: 'The address is there, but not for this method.',
  },
  DELIVERY_CLOSED: {
    da: 'Leverancen tager ikke imod mere.',
    en: 'The delivery takes no more.',
  },
} as const;

export type TextCode = keyof typeof refusalTexts;
