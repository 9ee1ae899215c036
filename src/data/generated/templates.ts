// Made by tools/data/build-templates.mjs from snippets/. Do not edit: change the files there and run the script.
export const builtInTemplates: unknown = {
 "schemaVersion": 1,
 "dataVersion": "2026-11-28",
 "entries": [
  {
   "file": "T01-NV.md",
   "meta": {
    "id": "T01-NV",
    "title": "Detainer-lift request, without victim facts",
    "recipient": "ICE ERO field office",
    "recipient-kind": "ice",
    "purpose": "Asks ICE to cancel a detainer on custody, the charge and the person's circumstances alone. Says nothing of any crime suffered or any petition.",
    "fits": "A detainer against a client, where nothing of a crime suffered may be said.",
    "not-for": "The person is held already by ICE, or the jail is to be asked (T06).",
    "use": "today",
    "rests": [
     "REG-8CFR287.7"
    ],
    "authorities": [
     "REG-8CFR287.7"
    ],
    "forbid": [
     "victim",
     "nationality",
     "country-of-birth",
     "entry",
     "status"
    ],
    "first": "Sending this letter tells ICE where the client is.",
    "cautions": [
     "Read the finished letter and its exhibits for anything that still shows victim status, a shelter, or a petition.",
     "Check the Laken Riley Act (Pub. L. 119-1) before inviting ICE to look at a pending theft, burglary, shoplifting or assault charge.",
     "Say nothing about entry, nationality or status.",
     "A refused request is generally not reviewable (8 U.S.C. § 1252(g)). It never replaces a filing with a deadline."
    ],
    "attachments": [
     "Form G-28 (check the current edition)",
     "Copy of the detainer, and of the I-200 or I-205 that came with it",
     "Booking sheet and release paper (bond receipt, dismissal, judgment)",
     "Proof of the circumstances in section 5"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "ERO field office and address",
      "help": "Check the address today; none is printed from memory",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the detainer has it",
      "help": "Copy it from the form",
      "required": "yes"
     },
     {
      "name": "booking_number",
      "label": "booking number",
      "help": "The jail's number. Whether to give an A-number is the attorney's choice",
      "required": "no"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "deadline",
      "label": "date of answer asked",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "arrest",
      "label": "date and place of arrest, in one sentence",
      "help": "No admission",
      "required": "yes"
     },
     {
      "name": "charges_listed",
      "label": "each charge and what became of it",
      "help": "From the note's charges",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "releasable",
      "label": "when release became possible",
      "help": "Date and time: bond, dismissal, sentence served",
      "required": "yes",
      "type": "moment"
     },
     {
      "name": "factors_for",
      "label": "reasons for release, each with its exhibit",
      "help": "Or fill in the factor worksheet",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "factors_against",
      "label": "what speaks against, and the answer to it",
      "help": "Face it squarely; ICE has the record",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "exhibits",
      "label": "list of exhibits",
      "help": "One a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "For example jail counsel by e-mail",
      "required": "no"
     }
    ]
   },
   "bodyLine": 41,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\nField Office Director\n{{ recipient_office }}\n\n**Re: Request to cancel an immigration detainer. {{ person }}, held at {{ facility }}{% if given.booking_number %}, booking number {{ booking_number }}{% endif %}**\n\nDear Field Office Director:\n\nWe ask the Field Office Director to cancel the detainer lodged against the person named above, and to tell the jail so in writing, by {{ deadline }}.\n\nThis request is made without conceding alienage, removability or that any hold was lawful.\n\n## Who asks\n\nWe represent the person named in the detainer; Form G-28 is enclosed. A detainer is a request made by the Department, {% cite \"REG-8CFR287.7\" \"(a)\" %}, and the Department can withdraw it.\n\n## Custody and charges\n\n{{ arrest }}\n\nRelease from the criminal case {% if release_ahead %}becomes{% else %}became{% endif %} possible on {{ releasable }}.\n\nCharges: {{ charges_listed }}\n\n## The law\n\n{% if hold.kind == \"no-hold\" or hold.state_clock != \"\" %}{% else %}A detainer asks a jail to keep a person for a period \"not to exceed 48 hours, excluding Saturdays, Sundays, and holidays\", {% cite \"REG-8CFR287.7\" \"(d)\" %}. {% endif %}Unless a statute requires custody, whether to seek it is for your office to decide.\n{% if hold.kind == \"hold\" %}\n\nNo hold is conceded. The hours of the detainer {% if hold.over %}ended{% else %}end{% endif %} {{ hold.earliest }} ({{ hold.earliest_rule }}).{% if hold.differs %} A later end may be claimed, {{ hold.latest }} ({{ hold.latest_rule }}); we do not accept it.{% endif %}{% if hold.state_clock != \"\" %} {{ hold.state_clock }}{% endif %}\n{% endif %}\n{% if hold.kind == \"no-hold\" %}\n\n{{ hold.because }}.\n{% endif %}\n\n## Reasons to cancel\n\n{% for f in factors.positive %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_for %}\n\n{{ factors_for }}\n{% else %}\n{% unless factors.for %}\n\n{{ factors_for }}\n{% endunless %}\n{% endif %}\n\n## Adverse factors and response\n\n{% for f in factors.negative %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_against %}\n\n{{ factors_against }}\n{% else %}\n{% unless factors.against %}\n\n{{ factors_against }}\n{% endunless %}\n{% endif %}\n\n## In the alternative\n\nIf the detainer is not canceled, we ask you to decide now that the person will not be detained.\n\nRespectfully,\n\n{{ signer }}\n\nEnclosures:\n\n{{ exhibits }}\n{% if given.served_on %}\n\ncc: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T01.md",
   "meta": {
    "id": "T01",
    "title": "Detainer-lift request, crime victim",
    "recipient": "ICE ERO field office",
    "recipient-kind": "ice",
    "purpose": "Asks ICE to cancel a detainer against a person who was the victim of a crime and has agreed in writing to say so.",
    "fits": "ICE holds a detainer against a client who was the victim of a crime and agreed in writing to say so.",
    "not-for": "No written consent; a victim's account nobody has filed and the attorney wants kept back (T01-NV).",
    "forbid": [
     "nationality",
     "country-of-birth",
     "entry",
     "status"
    ],
    "use": "today",
    "rests": [
     "REG-8CFR287.7",
     "STAT-8USC1367"
    ],
    "authorities": [
     "REG-8CFR287.7",
     "STAT-8USC1367",
     "STAT-INA101a15U",
     "STAT-INA214p",
     "STAT-34USC20141",
     "CASE-ICWC-V-NOEM",
     "ICE-10076.1",
     "ICE-11005.3"
    ],
    "variant-without-victim-facts": "T01-NV",
    "discloses": "victim-facts",
    "first": "Sending this letter tells ICE where the client is.",
    "cautions": [
     "It also tells ICE that the client was a victim. Once sent it cannot be taken back. T01-NV asks for the same without victim facts.",
     "8 U.S.C. § 1367(a)(2) protects the beneficiary of an application that has been filed. A victim's account sent before anything is filed is not clearly covered. Ask the attorney whether it is safer without.",
     "Ask first whether the client may be a class member in ICWC v. Noem (a pending VAWA, U or T petition), and get class counsel's current notice.",
     "ICWC v. Noem: the terms of the order and its later history were not seen; the attorney confirms both before signing.",
     "Check the Laken Riley Act (Pub. L. 119-1) before inviting ICE to look at a pending theft, burglary, shoplifting or assault charge.",
     "Interior expedited removal and a USCIS notice to appear after a denial make disclosure costlier. Say nothing about entry, nationality or status.",
     "The local office may not want ICE memos attached. They are cited here, not enclosed.",
     "A refused request is generally not reviewable (8 U.S.C. § 1252(g)). It never replaces a filing with a deadline."
    ],
    "attachments": [
     "Form G-28 (check the current edition)",
     "Copy of the detainer, and of the I-200 or I-205 that came with it",
     "Booking sheet and release paper (bond receipt, dismissal, judgment)",
     "Police report or incident number, protection order, prosecutor's letter",
     "Form I-918 Supplement B or I-914 Supplement B, if signed",
     "Written consent to disclose, kept in the file and not sent"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "ERO field office and address",
      "help": "Check the address today; none is printed from memory",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the detainer has it",
      "help": "Copy it from the form",
      "required": "yes"
     },
     {
      "name": "booking_number",
      "label": "booking number",
      "help": "The jail's number. Whether to give an A-number is the attorney's choice",
      "required": "no"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "deadline",
      "label": "date of answer asked",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "arrest",
      "label": "date and place of arrest, in one sentence",
      "help": "No admission",
      "required": "yes"
     },
     {
      "name": "releasable",
      "label": "when release became possible",
      "help": "Date and time: bond, dismissal, sentence served",
      "required": "yes",
      "type": "moment"
     },
     {
      "name": "crime_reported",
      "label": "crime reported, date, agency",
      "help": "Only what the client agreed to disclose",
      "required": "yes",
      "consent": "victim-facts"
     },
     {
      "name": "report_number",
      "label": "report number",
      "help": "Police or court number of the victim's report",
      "required": "no",
      "consent": "victim-facts"
     },
     {
      "name": "victim_facts",
      "label": "what happened and how the client has helped, as agreed in writing",
      "help": "Short. Nothing about entry or status",
      "required": "yes",
      "type": "paragraph",
      "consent": "victim-facts"
     },
     {
      "name": "pending_petition",
      "label": "petition pending (form, receipt date)",
      "help": "I-918, I-914 or I-360; only with consent",
      "required": "no",
      "consent": "pending-petition"
     },
     {
      "name": "class_notice",
      "label": "date class counsel's notice was read",
      "help": "ICWC v. Noem; YYYY-MM-DD",
      "required": "no",
      "type": "date",
      "consent": "pending-petition"
     },
     {
      "name": "factors_for",
      "label": "reasons for release, each with its exhibit",
      "help": "Or fill in the factor worksheet",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "factors_against",
      "label": "what speaks against, and the answer to it",
      "help": "Face it squarely; ICE has the record",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "prosecutor_interest",
      "label": "the prosecutor's interest, and who confirmed it",
      "help": "Name the office and the date",
      "required": "no",
      "type": "paragraph",
      "consent": "victim-facts"
     },
     {
      "name": "exhibits",
      "label": "list of exhibits",
      "help": "One a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "For example jail counsel by e-mail",
      "required": "no"
     }
    ]
   },
   "bodyLine": 62,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\nField Office Director\n{{ recipient_office }}\n\n**Re: Request to cancel an immigration detainer. {{ person }}, held at {{ facility }}{% if given.booking_number %}, booking number {{ booking_number }}{% endif %}**\n\nDear Field Office Director:\n\n*Confidential. This letter carries information about a crime victim{% if consent.recorded %}, given with the person's written consent{% endif %}.*\n\nWe ask the Field Office Director to cancel the detainer lodged against the person named above, and to tell the jail so in writing, by {{ deadline }}.\n\nThis request is made without conceding alienage, removability or that any hold was lawful.\n\n## Who asks\n\nWe represent the person named in the detainer; Form G-28 is enclosed. A detainer is a request made by the Department, {% cite \"REG-8CFR287.7\" \"(a)\" %}, and the Department can withdraw it.\n\n## Custody\n\n{{ arrest }}\n\nRelease from the criminal case {% if release_ahead %}becomes{% else %}became{% endif %} possible on {{ releasable }}.\n{% if hold.kind == \"hold\" %}\n\nNo hold is conceded. The hours of the detainer {% if hold.over %}ended{% else %}end{% endif %} {{ hold.earliest }} ({{ hold.earliest_rule }}).{% if hold.differs %} A later end may be claimed, {{ hold.latest }} ({{ hold.latest_rule }}); we do not accept it.{% endif %}{% if hold.state_clock != \"\" %} {{ hold.state_clock }}{% endif %}\n{% endif %}\n{% if hold.kind == \"no-hold\" %}\n\n{{ hold.because }}.\n{% endif %}\n\n## The person as a victim of crime\n\n{{ crime_reported }}\n{% if given.report_number %}\n\nReport number: {{ report_number }}.\n{% endif %}\n\n{{ victim_facts }}\n{% if given.pending_petition %}\n\nPending: {{ pending_petition }}.\n{% endif %}\n\n## The law\n\n- No decision that a person is inadmissible or deportable may be made using information furnished solely by an abuser, a household member, a trafficker or the perpetrator of the crime, within the limits the statute sets. {% cite \"STAT-8USC1367\" \"(a)(1)\" %}.\n{% if given.pending_petition %}\n- Information about the beneficiary of an application for relief as a victim may be used and disclosed only as the statute allows. We ask that the petition named above be treated so. {% cite \"STAT-8USC1367\" \"(a)(2)\" %}.\n{% endif %}\n{% authority \"STAT-INA101a15U\" %}\n- Congress made a status for victims of listed crimes who help the authorities, so that they come forward. {% cite \"STAT-INA101a15U\" %}; {% cite \"STAT-INA214p\" %}. Custody and removal end that help.\n{% endauthority %}\n{% authority \"STAT-34USC20141\" %}\n- Agencies that detect or prosecute crime are to identify its victims and tell them of services. {% cite \"STAT-34USC20141\" %}.\n{% endauthority %}\n{% if given.pending_petition %}\n{% authority \"CASE-ICWC-V-NOEM\" %}\n- A preliminary injunction limits detention and removal of members of certified classes with a pending VAWA, U or T petition under the policy of January 2025; it is on appeal. {% cite \"CASE-ICWC-V-NOEM\" %}. We ask the office to establish, before any step, whether the person is covered.{% if given.class_notice %} Class counsel's notice was read on {{ class_notice }}.{% endif %}\n{% endauthority %}\n{% endif %}\n\n{% history %}\n{% authority \"ICE-10076.1\" %}\n- ICE stated that, \"[a]bsent special circumstances or aggravating factors, it is against ICE policy to initiate removal proceedings against an individual known to be the immediate victim or witness to a crime.\" {% cite \"ICE-10076.1\" \"at 1\" %}.\n{% endauthority %}\n{% authority \"ICE-11005.3\" %}\n- ICE later adopted a victim-centered approach to keep enforcement from discouraging victims and witnesses. {% cite \"ICE-11005.3\" %}.\n{% endauthority %}\n\nA policy that has ended is given for its history only; this request does not rest on it.\n{% endhistory %}\n\n## Reasons to cancel\n\n{% for f in factors.positive %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_for %}\n\n{{ factors_for }}\n{% else %}\n{% unless factors.for %}\n\n{{ factors_for }}\n{% endunless %}\n{% endif %}\n\n## Adverse factors and response\n\n{% for f in factors.negative %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_against %}\n\n{{ factors_against }}\n{% else %}\n{% unless factors.against %}\n\n{{ factors_against }}\n{% endunless %}\n{% endif %}\n{% if given.prosecutor_interest %}\n\n## The prosecutor's interest\n\n{{ prosecutor_interest }}\n{% endif %}\n\n## In the alternative\n\nIf the detainer is not canceled, we ask you to decide now that the person will not be detained.\n\nRespectfully,\n\n{{ signer }}\n\nEnclosures:\n\n{{ exhibits }}\n{% if given.served_on %}\n\ncc: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T02-NV.md",
   "meta": {
    "id": "T02-NV",
    "title": "Request to keep a person within reach of a court, without victim or witness facts",
    "recipient": "ICE ERO field office",
    "recipient-kind": "ice",
    "purpose": "Asks ICE to cancel a detainer, or not to move the person away, because a court expects the person. Says nothing of what the person saw or suffered.",
    "fits": "A court expects the person, and nothing may be said of why.",
    "not-for": "There is no date in any court.",
    "use": "today",
    "rests": [
     "REG-8CFR287.7"
    ],
    "authorities": [
     "REG-8CFR287.7"
    ],
    "forbid": [
     "victim",
     "nationality",
     "country-of-birth",
     "entry",
     "status"
    ],
    "first": "Sending this letter tells ICE where the client is.",
    "cautions": [
     "Read the finished letter and its exhibits for anything that still shows victim or witness status.",
     "Name the court and the date only; a case title can show why the person is expected there.",
     "Say nothing about entry, nationality or status.",
     "A refused request is generally not reviewable (8 U.S.C. § 1252(g)). It never replaces a filing with a deadline.",
     "Check the Laken Riley Act (Pub. L. 119-1) before inviting ICE to look at a pending theft, burglary, shoplifting or assault charge."
    ],
    "attachments": [
     "Form G-28 (check the current edition)",
     "Copy of the detainer, and of the I-200 or I-205 that came with it",
     "Notice of hearing, with what shows the reason covered"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "ERO field office and address",
      "help": "Check the address today; none is printed from memory",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the detainer has it",
      "help": "Copy it from the form",
      "required": "yes"
     },
     {
      "name": "booking_number",
      "label": "booking number",
      "help": "The jail's number",
      "required": "no"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "deadline",
      "label": "date of answer asked",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "custody",
      "label": "custody and release, in one sentence",
      "help": "Arrest, charge as booked, and when release became possible",
      "required": "yes"
     },
     {
      "name": "court_dates",
      "label": "court and dates on which the person is expected",
      "help": "Without the reason",
      "required": "yes"
     },
     {
      "name": "factors_for",
      "label": "reasons for release, each with its exhibit",
      "help": "Or fill in the factor worksheet",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "factors_against",
      "label": "what speaks against, and the answer to it",
      "help": "Face it squarely; ICE has the record",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "exhibits",
      "label": "list of exhibits",
      "help": "One a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     }
    ]
   },
   "bodyLine": 39,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\nField Office Director\n{{ recipient_office }}\n\n**Re: Request to cancel an immigration detainer. {{ person }}, held at {{ facility }}{% if given.booking_number %}, booking number {{ booking_number }}{% endif %}**\n\nDear Field Office Director:\n\nWe ask the Field Office Director to cancel the detainer lodged against the person named above by {{ deadline }}, or, if custody passes to ICE, to release the person or keep the person within reach of the court named below.\n\nThis request is made without conceding alienage, removability or that any hold was lawful.\n\n## Who asks\n\nWe represent the person named in the detainer; Form G-28 is enclosed. A detainer is a request made by the Department, {% cite \"REG-8CFR287.7\" \"(a)\" %}, and the Department can withdraw it.\n\n## Custody and court\n\n{{ custody }}\n\nA court expects the person: {{ court_dates }}. Detention far away would keep the person from it.\n{% if hold.kind == \"hold\" %}\n\nNo hold is conceded. The hours of the detainer {% if hold.over %}ended{% else %}end{% endif %} {{ hold.earliest }} ({{ hold.earliest_rule }}).{% if hold.differs %} A later end may be claimed, {{ hold.latest }} ({{ hold.latest_rule }}); we do not accept it.{% endif %}{% if hold.state_clock != \"\" %} {{ hold.state_clock }}{% endif %}\n{% endif %}\n{% if hold.kind == \"no-hold\" %}\n\n{{ hold.because }}.\n{% endif %}\n\n## What speaks for release\n\n{% for f in factors.positive %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_for %}\n\n{{ factors_for }}\n{% else %}\n{% unless factors.for %}\n\n{{ factors_for }}\n{% endunless %}\n{% endif %}\n\n## Adverse factors and response\n\n{% for f in factors.negative %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_against %}\n\n{{ factors_against }}\n{% else %}\n{% unless factors.against %}\n\n{{ factors_against }}\n{% endunless %}\n{% endif %}\n\n## In the alternative\n\nRelease on conditions; or notice to us at least seven days before any transfer or removal.\n\nRespectfully,\n\n{{ signer }}\n\nEnclosures:\n\n{{ exhibits }}\n"
  },
  {
   "file": "T02.md",
   "meta": {
    "id": "T02",
    "title": "Request for a cooperating witness",
    "recipient": "ICE ERO field office, copy to the prosecutor",
    "recipient-kind": "ice",
    "purpose": "Asks ICE to cancel the detainer of a witness, or to keep the witness within reach of the case, where a prosecution needs the testimony.",
    "fits": "A prosecution needs the client's testimony, and the client agreed in writing to say so.",
    "not-for": "The prosecutor has not been spoken to; the witness wants no one to know (T02-NV).",
    "forbid": [
     "nationality",
     "country-of-birth",
     "entry",
     "status"
    ],
    "use": "today",
    "rests": [
     "REG-8CFR287.7",
     "STAT-INA241c2"
    ],
    "authorities": [
     "REG-8CFR287.7",
     "STAT-INA241c2",
     "REG-8CFR241.6",
     "STAT-18USC3771",
     "STAT-8USC1367",
     "CASE-ICWC-V-NOEM",
     "ICE-10076.1",
     "ICE-11005.3"
    ],
    "variant-without-victim-facts": "T02-NV",
    "discloses": "victim-facts",
    "first": "Sending this letter tells ICE where the client is.",
    "cautions": [
     "Speak with the prosecutor before you send it. Naming a witness can put the person in danger; a protective order may forbid it.",
     "8 U.S.C. § 1231(c)(2) stands in a subsection on particular cases. Whether it reaches this one is for the attorney.",
     "8 U.S.C. § 1226(c)(4) releases from mandatory custody only to protect a witness, a potential witness or a cooperator.",
     "The Crime Victims' Rights Act, 18 U.S.C. § 3771, works in the criminal case, not in removal proceedings. Leave its line out unless the client is also the victim there.",
     "Say nothing about entry, nationality or status.",
     "A refused request is generally not reviewable (8 U.S.C. § 1252(g)). It never replaces a filing with a deadline.",
     "Check the Laken Riley Act (Pub. L. 119-1) before inviting ICE to look at a pending theft, burglary, shoplifting or assault charge.",
     "Ask first whether the client may be a class member in ICWC v. Noem (a pending VAWA, U or T petition)."
    ],
    "attachments": [
     "Form G-28 (check the current edition)",
     "Copy of the detainer, and of the I-200 or I-205 that came with it",
     "Subpoena or notice of hearing",
     "Letter of the prosecutor or the investigating agency",
     "Written consent to disclose, kept in the file and not sent"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "ERO field office and address",
      "help": "Check the address today; none is printed from memory",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the detainer has it",
      "help": "Copy it from the form",
      "required": "yes"
     },
     {
      "name": "booking_number",
      "label": "booking number",
      "help": "The jail's number. Whether to give an A-number is the attorney's choice",
      "required": "no"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "deadline",
      "label": "date of answer asked",
      "help": "YYYY-MM-DD; before the next hearing",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "custody",
      "label": "custody and release, in one sentence",
      "help": "Arrest, charge as booked, and when release became possible",
      "required": "yes"
     },
     {
      "name": "case_no",
      "label": "case number and court of the prosecution",
      "help": "Only what the client agreed to disclose",
      "required": "yes",
      "consent": "victim-facts"
     },
     {
      "name": "prosecutor",
      "label": "prosecutor's office, and the person who confirmed the need",
      "help": "Name and date of the conversation",
      "required": "yes",
      "consent": "victim-facts"
     },
     {
      "name": "hearings",
      "label": "dates of the next hearings",
      "help": "As the court has set them",
      "required": "no",
      "consent": "victim-facts"
     },
     {
      "name": "testimony",
      "label": "what the testimony is needed for",
      "help": "Enough to show the need; no account of the events",
      "required": "yes",
      "type": "paragraph",
      "consent": "victim-facts"
     },
     {
      "name": "also_victim",
      "label": "is the client also the victim in that case",
      "help": "Only with consent",
      "type": "choice",
      "choices": [
       "yes",
       "no"
      ],
      "consent": "victim-facts"
     },
     {
      "name": "pending_petition",
      "label": "petition pending (form, receipt date)",
      "help": "I-918, I-914 or I-360; only with consent",
      "required": "no",
      "consent": "pending-petition"
     },
     {
      "name": "factors_for",
      "label": "reasons for release, each with its exhibit",
      "help": "Or fill in the factor worksheet",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "factors_against",
      "label": "what speaks against, and the answer to it",
      "help": "Face it squarely; ICE has the record",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "exhibits",
      "label": "list of exhibits",
      "help": "One a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "The prosecutor at least",
      "required": "yes"
     }
    ]
   },
   "bodyLine": 60,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\nField Office Director\n{{ recipient_office }}\n\n**Re: Witness in a pending prosecution. {{ person }}, held at {{ facility }}{% if given.booking_number %}, booking number {{ booking_number }}{% endif %}**\n\nDear Field Office Director:\n\n*Confidential. This letter names a witness{% if consent.recorded %}, with the person's written consent{% endif %}.*\n\nWe ask the Field Office Director to cancel the detainer lodged against the person named above, by {{ deadline }}, so that the person can testify. If custody passes to ICE all the same, we ask for release, or that no removal take place, until the testimony is given.\n\nThis request is made without conceding alienage, removability or that any hold was lawful.\n\n## Who asks\n\nWe represent the person named in the detainer; Form G-28 is enclosed. A detainer is a request made by the Department, {% cite \"REG-8CFR287.7\" \"(a)\" %}, and the Department can withdraw it.\n\n## Custody\n\n{{ custody }}\n{% if hold.kind == \"hold\" %}\n\nNo hold is conceded. The hours of the detainer {% if hold.over %}ended{% else %}end{% endif %} {{ hold.earliest }} ({{ hold.earliest_rule }}).{% if hold.differs %} A later end may be claimed, {{ hold.latest }} ({{ hold.latest_rule }}); we do not accept it.{% endif %}{% if hold.state_clock != \"\" %} {{ hold.state_clock }}{% endif %}\n{% endif %}\n{% if hold.kind == \"no-hold\" %}\n\n{{ hold.because }}.\n{% endif %}\n\n## The prosecution and the need for the witness\n\nCase: {{ case_no }}. The need was confirmed by {{ prosecutor }}.{% if given.hearings %} Next hearings: {{ hearings }}.{% endif %}\n\n{{ testimony }}\n{% if given.pending_petition %}\n\nPending: {{ pending_petition }}.\n{% endif %}\n\n## The law\n\n- Removal may be stayed in discretion, with the factors of section 241(c) of the Act in view, one of which is that a person \"is needed to testify in the prosecution of a person\". {% cite \"REG-8CFR241.6\" \"(a)\" %}; {% cite \"STAT-INA241c2\" %}.\n{% if choice.also_victim == \"yes\" %}\n- In the criminal case the person has a victim's rights, among them protection from the accused and fair treatment. {% cite \"STAT-18USC3771\" \"(a)\" %}.\n{% endif %}\n{% if given.pending_petition %}\n- Information about the beneficiary of an application for relief as a victim may be used and disclosed only as the statute allows. We ask that the petition named above be treated so. {% cite \"STAT-8USC1367\" \"(a)(2)\" %}.\n{% authority \"CASE-ICWC-V-NOEM\" %}\n- A preliminary injunction limits detention and removal of members of certified classes with a pending VAWA, U or T petition under the policy of January 2025; it is on appeal. {% cite \"CASE-ICWC-V-NOEM\" %}. We ask the office to establish, before any step, whether the person is covered.\n{% endauthority %}\n{% endif %}\n\n{% history %}\n{% authority \"ICE-10076.1\" %}\n- ICE stated that, \"[a]bsent special circumstances or aggravating factors, it is against ICE policy to initiate removal proceedings against an individual known to be the immediate victim or witness to a crime.\" {% cite \"ICE-10076.1\" \"at 1\" %}.\n{% endauthority %}\n{% authority \"ICE-11005.3\" %}\n- ICE later had officers refrain, absent exceptional circumstances, from acting against witnesses while an investigation or prosecution was pending. {% cite \"ICE-11005.3\" \"at 2\" %}.\n{% endauthority %}\n\nA policy that has ended is given for its history only; this request does not rest on it.\n{% endhistory %}\n\n## What speaks for release\n\n{% for f in factors.positive %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_for %}\n\n{{ factors_for }}\n{% else %}\n{% unless factors.for %}\n\n{{ factors_for }}\n{% endunless %}\n{% endif %}\n\n## Adverse factors and response\n\n{% for f in factors.negative %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_against %}\n\n{{ factors_against }}\n{% else %}\n{% unless factors.against %}\n\n{{ factors_against }}\n{% endunless %}\n{% endif %}\n\n## In the alternative\n\nRelease on bond or on conditions until the testimony is given; or custody within reach of the court, with notice to the prosecutor and to us at least seven days before any transfer or removal.\n\nRespectfully,\n\n{{ signer }}\n\nEnclosures:\n\n{{ exhibits }}\n\ncc: {{ served_on }}\n"
  },
  {
   "file": "T03-NV.md",
   "meta": {
    "id": "T03-NV",
    "title": "Detainer-lift request after an arrest of several people, without victim facts",
    "recipient": "ICE ERO field office",
    "recipient-kind": "ice",
    "purpose": "Asks ICE to cancel a detainer because the charge is undecided or was dropped. Says nothing of who was hurt.",
    "fits": "Several people were arrested, the charge is open or was dropped, and nothing may be said of who was hurt.",
    "not-for": "A conviction on that charge.",
    "use": "today",
    "rests": [
     "REG-8CFR287.7"
    ],
    "authorities": [
     "REG-8CFR287.7",
     "PL-119-1"
    ],
    "forbid": [
     "victim",
     "nationality",
     "country-of-birth",
     "entry",
     "status"
    ],
    "first": "Sending this letter tells ICE where the client is.",
    "cautions": [
     "The charge itself can show what happened (for example a family-violence count). Decide with the attorney how to name it.",
     "The Laken Riley Act (Pub. L. 119-1) reaches some arrests and charges of theft or assault on an officer before any conviction. Check every charge before you send.",
     "Read the finished letter and its exhibits for anything that still shows victim status, a shelter, or a petition.",
     "Say nothing about entry, nationality or status.",
     "A refused request is generally not reviewable (8 U.S.C. § 1252(g)). It never replaces a filing with a deadline."
    ],
    "attachments": [
     "Form G-28 (check the current edition)",
     "Copy of the detainer, and of the I-200 or I-205 that came with it",
     "Each charge and its disposition, certified"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "ERO field office and address",
      "help": "Check the address today; none is printed from memory",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the detainer has it",
      "help": "Copy it from the form",
      "required": "yes"
     },
     {
      "name": "booking_number",
      "label": "booking number",
      "help": "The jail's number",
      "required": "no"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "deadline",
      "label": "date of answer asked",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "releasable",
      "label": "when release became possible",
      "help": "Date and time: bond, dismissal, sentence served",
      "required": "yes",
      "type": "moment"
     },
     {
      "name": "charges_listed",
      "label": "each charge and what became of it",
      "help": "From the note's charges",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "laken_riley_finding",
      "label": "attorney who found that the Laken Riley Act lists none of the charges, and the day",
      "help": "name, YYYY-MM-DD; leave empty without a finding",
      "required": "no"
     },
     {
      "name": "factors_for",
      "label": "reasons for release, each with its exhibit",
      "help": "Or fill in the factor worksheet",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "factors_against",
      "label": "what speaks against, and the answer to it",
      "help": "The charge above all",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "exhibits",
      "label": "list of exhibits",
      "help": "One a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     }
    ]
   },
   "bodyLine": 40,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\nField Office Director\n{{ recipient_office }}\n\n**Re: Request to cancel an immigration detainer. {{ person }}, held at {{ facility }}{% if given.booking_number %}, booking number {{ booking_number }}{% endif %}**\n\nDear Field Office Director:\n\nWe ask the Field Office Director to cancel the detainer lodged against the person named above, and to tell the jail so in writing, by {{ deadline }}.\n\nThis request is made without conceding alienage, removability, the truth of any charge or that any hold was lawful.\n\n## Who asks\n\nWe represent the person named in the detainer; Form G-28 is enclosed. A detainer is a request made by the Department, {% cite \"REG-8CFR287.7\" \"(a)\" %}, and the Department can withdraw it.\n\n## The arrest and the charges\n\nThe charges are undecided or were dropped. An arrest alone proves nothing.\n\nCharges: {{ charges_listed }}\n\nRelease {% if release_ahead %}becomes{% else %}became{% endif %} possible on {{ releasable }}.\n{% if hold.kind == \"hold\" %}\n\nNo hold is conceded. The hours of the detainer {% if hold.over %}ended{% else %}end{% endif %} {{ hold.earliest }} ({{ hold.earliest_rule }}).{% if hold.differs %} A later end may be claimed, {{ hold.latest }} ({{ hold.latest_rule }}); we do not accept it.{% endif %}{% if hold.state_clock != \"\" %} {{ hold.state_clock }}{% endif %}\n{% endif %}\n{% if hold.kind == \"no-hold\" %}\n\n{{ hold.because }}.\n{% endif %}\n{% authority \"PL-119-1\" %}\n{% if laken_riley.found_none and given.laken_riley_finding %}\n\nThe Laken Riley Act does not require custody here: it lists none of the charges. This does not concede that the Act could apply to the person. {% cite \"PL-119-1\" %}.\n{% endif %}\n{% endauthority %}\n\n## Reasons to cancel\n\n{% for f in factors.positive %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_for %}\n\n{{ factors_for }}\n{% else %}\n{% unless factors.for %}\n\n{{ factors_for }}\n{% endunless %}\n{% endif %}\n\n## Adverse factors and response\n\n{% for f in factors.negative %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_against %}\n\n{{ factors_against }}\n{% else %}\n{% unless factors.against %}\n\n{{ factors_against }}\n{% endunless %}\n{% endif %}\n\n## In the alternative\n\nIf the detainer is not canceled, we ask you to take no step until the charges are decided, or to decide now that the person will not be detained.\n\nRespectfully,\n\n{{ signer }}\n\nEnclosures:\n\n{{ exhibits }}\n"
  },
  {
   "file": "T03.md",
   "meta": {
    "id": "T03",
    "title": "Victim of domestic violence taken in a cross-arrest",
    "recipient": "ICE ERO field office, copy to jail counsel",
    "recipient-kind": "ice",
    "purpose": "Asks ICE to cancel the detainer of a person who was arrested together with, or on the word of, the person who hurt them.",
    "fits": "The client was arrested together with, or on the word of, the person who hurt them.",
    "not-for": "A charge that is or may be on the list of the Laken Riley Act, before an attorney has looked.",
    "forbid": [
     "nationality",
     "country-of-birth",
     "entry",
     "status"
    ],
    "use": "today",
    "rests": [
     "REG-8CFR287.7",
     "STAT-8USC1367"
    ],
    "authorities": [
     "REG-8CFR287.7",
     "STAT-8USC1367",
     "STAT-INA101a15U",
     "STAT-INA204-VAWA",
     "PL-119-1",
     "CASE-ICWC-V-NOEM",
     "ICE-10076.1",
     "ICE-11005.3"
    ],
    "variant-without-victim-facts": "T03-NV",
    "discloses": "victim-facts",
    "first": "Sending this letter tells ICE where the client is.",
    "cautions": [
     "It also tells ICE that the client was a victim, and may reach the abuser. Never give a shelter, a new address or a new telephone number.",
     "The Laken Riley Act (Pub. L. 119-1) reaches some arrests and charges of theft or assault on an officer before any conviction. Check every charge of the cross-arrest before you send.",
     "8 U.S.C. § 1367(a)(1) has an exception for some convictions under 8 U.S.C. § 1227(a)(2). Speak with defense counsel before any plea.",
     "8 U.S.C. § 1367(a)(2) protects the beneficiary of an application that has been filed. Ask the attorney whether it is safer without victim facts (T03-NV).",
     "Ask first whether the client may be a class member in ICWC v. Noem (a pending VAWA, U or T petition).",
     "ICWC v. Noem: the terms of the order and its later history were not seen; the attorney confirms both before signing.",
     "Say nothing about entry, nationality or status.",
     "A refused request is generally not reviewable (8 U.S.C. § 1252(g)). It never replaces a filing with a deadline."
    ],
    "attachments": [
     "Form G-28 (check the current edition)",
     "Copy of the detainer, and of the I-200 or I-205 that came with it",
     "Call log of the emergency number, police report, photographs",
     "Each charge and its disposition, certified",
     "Protection order, with addresses covered",
     "Medical record, with a release",
     "Written consent to disclose, kept in the file and not sent"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "ERO field office and address",
      "help": "Check the address today; none is printed from memory",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the detainer has it",
      "help": "Copy it from the form",
      "required": "yes"
     },
     {
      "name": "booking_number",
      "label": "booking number",
      "help": "The jail's number. Whether to give an A-number is the attorney's choice",
      "required": "no"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "deadline",
      "label": "date of answer asked",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "releasable",
      "label": "when release became possible",
      "help": "Date and time: bond, dismissal, sentence served",
      "required": "yes",
      "type": "moment"
     },
     {
      "name": "who_called",
      "label": "who called the police, when, and who was arrested",
      "help": "From the call log; only what the client agreed to disclose",
      "required": "yes",
      "type": "paragraph",
      "consent": "victim-facts"
     },
     {
      "name": "victim_facts",
      "label": "what the police and other records show of the harm",
      "help": "Documents before words; nothing that comes only from the abuser",
      "required": "yes",
      "type": "paragraph",
      "consent": "victim-facts"
     },
     {
      "name": "charges_listed",
      "label": "each charge and what became of it",
      "help": "From the note's charges",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "laken_riley_finding",
      "label": "attorney who found that the Laken Riley Act lists none of the charges, and the day",
      "help": "name, YYYY-MM-DD; leave empty without a finding",
      "required": "no"
     },
     {
      "name": "abuser_information",
      "label": "what in ICE's file seems to come only from the abuser",
      "help": "If anything does; one sentence",
      "consent": "victim-facts"
     },
     {
      "name": "pending_petition",
      "label": "petition pending (form, receipt date)",
      "help": "I-360, I-918 or I-914; only with consent",
      "consent": "pending-petition"
     },
     {
      "name": "factors_for",
      "label": "reasons for release, each with its exhibit",
      "help": "Or fill in the factor worksheet",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "factors_against",
      "label": "what speaks against, and the answer to it",
      "help": "The charge above all",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "exhibits",
      "label": "list of exhibits",
      "help": "One a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "Jail counsel gets T06 rather than this letter",
      "required": "no"
     }
    ]
   },
   "bodyLine": 62,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\nField Office Director\n{{ recipient_office }}\n\n**Re: Request to cancel an immigration detainer after a cross-arrest. {{ person }}, held at {{ facility }}{% if given.booking_number %}, booking number {{ booking_number }}{% endif %}**\n\nDear Field Office Director:\n\n*Confidential. This letter carries information about a victim of domestic violence{% if consent.recorded %}, given with the person's written consent{% endif %}. Please do not disclose it to any other party to the events.*\n\nWe ask the Field Office Director to cancel the detainer lodged against the person named above, and to tell the jail so in writing, by {{ deadline }}.\n\nThis request is made without conceding alienage, removability, the truth of any charge or that any hold was lawful.\n\n## Who asks\n\nWe represent the person named in the detainer; Form G-28 is enclosed. A detainer is a request made by the Department, {% cite \"REG-8CFR287.7\" \"(a)\" %}, and the Department can withdraw it.\n\n## The arrest\n\n{{ who_called }}\n\nCharges: {{ charges_listed }}\n\nRelease {% if release_ahead %}becomes{% else %}became{% endif %} possible on {{ releasable }}.\n{% if hold.kind == \"hold\" %}\n\nNo hold is conceded. The hours of the detainer {% if hold.over %}ended{% else %}end{% endif %} {{ hold.earliest }} ({{ hold.earliest_rule }}).{% if hold.differs %} A later end may be claimed, {{ hold.latest }} ({{ hold.latest_rule }}); we do not accept it.{% endif %}{% if hold.state_clock != \"\" %} {{ hold.state_clock }}{% endif %}\n{% endif %}\n{% if hold.kind == \"no-hold\" %}\n\n{{ hold.because }}.\n{% endif %}\n\n## The person as a victim\n\n{{ victim_facts }}\n{% if given.pending_petition %}\n\nPending: {{ pending_petition }}.\n{% endif %}\n\n## The law\n\n- No decision that a person is inadmissible or deportable may be made using information furnished solely by an abuser, a household member or the perpetrator, within the limits the statute sets. {% cite \"STAT-8USC1367\" \"(a)(1)\" %}.{% if given.abuser_information %} That concerns this file: {{ abuser_information }}{% endif %}\n{% if given.pending_petition %}\n- Information about the beneficiary of an application for relief as a victim may be used and disclosed only as the statute allows. We ask that the petition named above be treated so. {% cite \"STAT-8USC1367\" \"(a)(2)\" %}.\n{% endif %}\n{% authority \"STAT-INA101a15U\" %}\n- Domestic violence is among the crimes for whose victims Congress made a status. {% cite \"STAT-INA101a15U\" %}.{% authority \"STAT-INA204-VAWA\" %} It also lets some spouses, children and parents petition for themselves. {% cite \"STAT-INA204-VAWA\" %}.{% endauthority %}\n{% endauthority %}\n{% authority \"PL-119-1\" %}\n{% if laken_riley.found_none and given.laken_riley_finding %}\n- The Laken Riley Act does not require custody here: it lists none of the charges. This does not concede that the Act could apply to the person. {% cite \"PL-119-1\" %}.\n{% endif %}\n{% endauthority %}\n{% if given.pending_petition %}\n{% authority \"CASE-ICWC-V-NOEM\" %}\n- A preliminary injunction limits detention and removal of members of certified classes with a pending VAWA, U or T petition under the policy of January 2025; it is on appeal. {% cite \"CASE-ICWC-V-NOEM\" %}. We ask the office to establish, before any step, whether the person is covered.\n{% endauthority %}\n{% endif %}\n\n{% history %}\n{% authority \"ICE-10076.1\" %}\n- ICE recognized that police may book several people at the scene of domestic violence, so that a victim's fingerprints reach ICE, and stated that \"[a]bsent special circumstances or aggravating factors, it is against ICE policy to initiate removal proceedings against an individual known to be the immediate victim or witness to a crime.\" {% cite \"ICE-10076.1\" \"at 1-2\" %}.\n{% endauthority %}\n{% authority \"ICE-11005.3\" %}\n- ICE later had officers look for signs of victimhood such as a protection order. {% cite \"ICE-11005.3\" %}.\n{% endauthority %}\n\nA policy that has ended is given for its history only; this request does not rest on it.\n{% endhistory %}\n\n## Reasons to cancel\n\n{% for f in factors.positive %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_for %}\n\n{{ factors_for }}\n{% else %}\n{% unless factors.for %}\n\n{{ factors_for }}\n{% endunless %}\n{% endif %}\n\n## Adverse factors and response\n\n{% for f in factors.negative %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_against %}\n\n{{ factors_against }}\n{% else %}\n{% unless factors.against %}\n\n{{ factors_against }}\n{% endunless %}\n{% endif %}\n\n## In the alternative\n\nIf the detainer is not canceled, we ask you to take no step until the charges are decided, or to decide now that the person will not be detained.\n\nRespectfully,\n\n{{ signer }}\n\nEnclosures:\n\n{{ exhibits }}\n{% if given.served_on %}\n\ncc: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T04.md",
   "meta": {
    "id": "T04",
    "title": "Plaintiff or complainant in a civil-rights, labor or housing case",
    "recipient": "ICE ERO field office, or OPLA",
    "recipient-kind": "ice",
    "purpose": "Asks ICE to cancel a detainer, or not to go on, so that a person can pursue a claim before a court or an agency.",
    "fits": "The client has a claim before a court or an agency that removal would end.",
    "not-for": "The claim is not filed and nobody is sure that it will be.",
    "forbid": [
     "nationality",
     "country-of-birth",
     "entry",
     "status"
    ],
    "use": "both",
    "rests": [
     "REG-8CFR287.7"
    ],
    "authorities": [
     "REG-8CFR287.7",
     "ICE-10076.1",
     "DHS-2023-DALE"
    ],
    "first": "Sending this letter tells ICE where the client is.",
    "cautions": [
     "The opponent may learn of it. Ask what the forum's rule against retaliation covers before you name the claim.",
     "The process for workers in labor disputes (DALE) is reported ended; the position of 2011 has ended. Today the claim counts as a circumstance, not as a rule.",
     "Whether OPLA takes requests for discretion since January 2025 could not be established. No mailbox is printed here.",
     "Say nothing about entry, nationality or status.",
     "Check the Laken Riley Act (Pub. L. 119-1) before inviting ICE to look at a pending theft, burglary, shoplifting or assault charge.",
     "The claim may itself show that the client is a victim. Name it only with written consent.",
     "A refused request is generally not reviewable (8 U.S.C. § 1252(g)). It never replaces a filing with a deadline."
    ],
    "attachments": [
     "Form G-28 (check the current edition)",
     "Complaint or charge with its stamp, docket sheet",
     "Agency's statement that it needs the person, if there is one",
     "Papers on retaliation"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "ERO field office or OPLA office and address",
      "help": "Check the address today; none is printed from memory",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the detainer has it",
      "help": "Copy it from the form",
      "required": "yes"
     },
     {
      "name": "booking_number",
      "label": "booking number",
      "help": "The jail's number. Whether to give an A-number is the attorney's choice",
      "required": "no"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "deadline",
      "label": "date of answer asked",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "custody",
      "label": "custody and release, in one sentence",
      "help": "Arrest, charge as booked, and when release became possible",
      "required": "yes"
     },
     {
      "name": "forum",
      "label": "court or agency, docket or charge number",
      "help": "For example a charge before the NLRB, EEOC, DOL or HUD",
      "required": "yes"
     },
     {
      "name": "claim",
      "label": "what the claim is about",
      "help": "Two sentences",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "not_frivolous",
      "label": "why the claim is not frivolous",
      "help": "A finding, a denied motion to dismiss, an agency's letter",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "stage",
      "label": "stage of the case and next date",
      "help": "",
      "required": "yes"
     },
     {
      "name": "retaliation",
      "label": "facts that suggest retaliation, with dates",
      "help": "Only what can be shown",
      "type": "paragraph"
     },
     {
      "name": "retaliation_law",
      "label": "the forum's law against retaliation",
      "help": "Citation from the attorney"
     },
     {
      "name": "factors_for",
      "label": "reasons for the request, each with its exhibit",
      "help": "Or fill in the factor worksheet",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "factors_against",
      "label": "what speaks against, and the answer to it",
      "help": "Face it squarely; ICE has the record",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "exhibits",
      "label": "list of exhibits",
      "help": "One a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "",
      "required": "no"
     }
    ]
   },
   "bodyLine": 48,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\nField Office Director\n{{ recipient_office }}\n\n**Re: Request to cancel an immigration detainer while a claim is pending. {{ person }}, held at {{ facility }}{% if given.booking_number %}, booking number {{ booking_number }}{% endif %}**\n\nDear Field Office Director:\n\nWe ask that the detainer lodged against the person named above be canceled by {{ deadline }}, and that no further step be taken while the claim described below is pending.\n\nThis request is made without conceding alienage, removability or that any hold was lawful.\n\n## Who asks\n\nWe represent the person named in the detainer; Form G-28 is enclosed. A detainer is a request made by the Department, {% cite \"REG-8CFR287.7\" \"(a)\" %}, and the Department can withdraw it.\n\n## Custody\n\n{{ custody }}\n{% if hold.kind == \"hold\" %}\n\nNo hold is conceded. The hours of the detainer {% if hold.over %}ended{% else %}end{% endif %} {{ hold.earliest }} ({{ hold.earliest_rule }}).{% if hold.differs %} A later end may be claimed, {{ hold.latest }} ({{ hold.latest_rule }}); we do not accept it.{% endif %}{% if hold.state_clock != \"\" %} {{ hold.state_clock }}{% endif %}\n{% endif %}\n{% if hold.kind == \"no-hold\" %}\n\n{{ hold.because }}.\n{% endif %}\n\n## The claim\n\n{{ forum }}. {{ claim }}\n\nStage: {{ stage }}.\n\nIt is not frivolous: {{ not_frivolous }}\n\nIf the person is held far away or removed, the court or agency loses a party and a witness, and others learn that a complaint ends in custody.\n{% if given.retaliation %}\n\nThe timing calls for care: {{ retaliation }}\n{% if given.retaliation_law %}\n\nThe forum forbids retaliation: {{ retaliation_law }}\n{% endif %}\n{% endif %}\n\n{% history %}\n{% authority \"ICE-10076.1\" %}\n- ICE asked for discretion toward people in \"non-frivolous efforts related to the protection of their civil rights and liberties.\" {% cite \"ICE-10076.1\" \"at 1\" %}.\n{% endauthority %}\n{% authority \"DHS-2023-DALE\" %}\n- The Department ran a process for workers in labor agency investigations. {% cite \"DHS-2023-DALE\" %}.\n{% endauthority %}\n\nA policy that has ended is given for its history only; this request does not rest on it.\n{% endhistory %}\n\n## What speaks for the request\n\n{% for f in factors.positive %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_for %}\n\n{{ factors_for }}\n{% else %}\n{% unless factors.for %}\n\n{{ factors_for }}\n{% endunless %}\n{% endif %}\n\n## Adverse factors and response\n\n{% for f in factors.negative %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_against %}\n\n{{ factors_against }}\n{% else %}\n{% unless factors.against %}\n\n{{ factors_against }}\n{% endunless %}\n{% endif %}\n\n## In the alternative\n\nRelease on conditions until the claim is decided, and notice to us at least seven days before any transfer or removal.\n\nRespectfully,\n\n{{ signer }}\n\nEnclosures:\n\n{{ exhibits }}\n{% if given.served_on %}\n\ncc: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T05.md",
   "meta": {
    "id": "T05",
    "title": "Minor traffic arrest, no other record",
    "recipient": "ICE ERO field office",
    "recipient-kind": "ice",
    "purpose": "Asks ICE to cancel a detainer that followed a minor traffic stop where nothing else is on record.",
    "fits": "One minor traffic arrest, and no other record anywhere.",
    "not-for": "Any other charge: DUI, an accident with injury, assault, theft.",
    "forbid": [
     "nationality",
     "country-of-birth",
     "entry",
     "status"
    ],
    "use": "both",
    "from": "2012-04-27",
    "rests": [
     "REG-8CFR287.7"
    ],
    "authorities": [
     "REG-8CFR287.7",
     "ICE-2012-TASKFORCE-RESPONSE",
     "ICE-2012-DETAINER"
    ],
    "stands-now": "On an earlier day, ask with T01-NV.",
    "instead": [
     "T01-NV"
    ],
    "first": "Sending this letter tells ICE where the client is.",
    "cautions": [
     "The position of 2012 (wait for a conviction) has ended. Today a minor charge counts as a circumstance, not as a rule.",
     "No other record means that someone checked, here and elsewhere. Write down who and when.",
     "We do not treat driving under the influence as minor traffic. Read the charge again.",
     "Say nothing about entry, nationality or status. A missing license can be read as saying it.",
     "Check the Laken Riley Act (Pub. L. 119-1) before inviting ICE to look at a pending theft, burglary, shoplifting or assault charge.",
     "A refused request is generally not reviewable (8 U.S.C. § 1252(g)). It never replaces a filing with a deadline."
    ],
    "attachments": [
     "Form G-28 (check the current edition)",
     "The citation and the court's printout",
     "Proof that there is no conviction"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "ERO field office and address",
      "help": "Check the address today; none is printed from memory",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the detainer has it",
      "help": "Copy it from the form",
      "required": "yes"
     },
     {
      "name": "booking_number",
      "label": "booking number",
      "help": "The jail's number. Whether to give an A-number is the attorney's choice",
      "required": "no"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "deadline",
      "label": "date of answer asked",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "releasable",
      "label": "when release became possible",
      "help": "Date and time: bond, dismissal, sentence served",
      "required": "yes",
      "type": "moment"
     },
     {
      "name": "stop",
      "label": "the stop: date, place, reason given",
      "help": "One sentence",
      "required": "yes"
     },
     {
      "name": "charges_listed",
      "label": "each charge and what became of it",
      "help": "From the note's charges",
      "required": "yes",
      "type": "paragraph",
      "refuse": [
       {
        "words": [
         "assault",
         "batter",
         "dui",
         "dwi",
         "owi",
         "oui",
         "intoxicat",
         "influence",
         "drunk",
         "theft",
         "stolen",
         "larceny",
         "burgl",
         "robber",
         "drug",
         "narcotic",
         "controlled subst",
         "marijuana",
         "cocaine",
         "meth",
         "weapon",
         "firearm",
         "gun",
         "hit and run",
         "leaving the scene",
         "elud",
         "evad",
         "flee",
         "homicide",
         "murder",
         "manslaughter",
         "injury",
         "death",
         "domestic",
         "resist",
         "obstruct",
         "kidnap",
         "rape",
         "sexual",
         "trespass",
         "fraud",
         "forg",
         "arson",
         "stalk"
        ],
        "say": "This letter is for minor traffic alone. Use T01-NV, or correct the charge."
       }
      ]
     },
     {
      "name": "record_checked",
      "label": "who checked the record, where and when",
      "help": "",
      "required": "yes"
     },
     {
      "name": "factors_for",
      "label": "reasons for the request, each with its exhibit",
      "help": "Or fill in the factor worksheet",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "factors_against",
      "label": "what speaks against, and the answer to it",
      "help": "Face it squarely; ICE has the record",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "exhibits",
      "label": "list of exhibits",
      "help": "One a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "",
      "required": "no"
     }
    ]
   },
   "bodyLine": 53,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\nField Office Director\n{{ recipient_office }}\n\n**Re: Request to cancel an immigration detainer after a traffic stop. {{ person }}, held at {{ facility }}{% if given.booking_number %}, booking number {{ booking_number }}{% endif %}**\n\nDear Field Office Director:\n\nWe ask the Field Office Director to cancel the detainer lodged against the person named above, and to tell the jail so in writing, by {{ deadline }}.\n\nThis request is made without conceding alienage, removability or that any hold was lawful.\n\n## Who asks\n\nWe represent the person named in the detainer; Form G-28 is enclosed. A detainer is a request made by the Department, {% cite \"REG-8CFR287.7\" \"(a)\" %}, and the Department can withdraw it.\n\n## The stop and the record\n\n{{ stop }}\n\nCharges: {{ charges_listed }}\n\nWe found no conviction. Record checked: {{ record_checked }}.\n\nRelease {% if release_ahead %}becomes{% else %}became{% endif %} possible on {{ releasable }}.\n{% if hold.kind == \"hold\" %}\n\nNo hold is conceded. The hours of the detainer {% if hold.over %}ended{% else %}end{% endif %} {{ hold.earliest }} ({{ hold.earliest_rule }}).{% if hold.differs %} A later end may be claimed, {{ hold.latest }} ({{ hold.latest_rule }}); we do not accept it.{% endif %}{% if hold.state_clock != \"\" %} {{ hold.state_clock }}{% endif %}\n{% endif %}\n{% if hold.kind == \"no-hold\" %}\n\n{{ hold.because }}.\n{% endif %}\n\n{% history %}\n{% authority \"ICE-2012-TASKFORCE-RESPONSE\" %}\n- ICE said that where the only offense is a minor misdemeanor traffic violation it would wait for a conviction before it acts. {% cite \"ICE-2012-TASKFORCE-RESPONSE\" %}.\n{% endauthority %}\n{% authority \"ICE-2012-DETAINER\" %}\n- ICE then set out in a memorandum when its officers should issue detainers. {% cite \"ICE-2012-DETAINER\" %}.\n{% endauthority %}\n\nA policy that has ended is given for its history only; this request does not rest on it.\n{% endhistory %}\n\n## What speaks for the request\n\n{% for f in factors.positive %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_for %}\n\n{{ factors_for }}\n{% else %}\n{% unless factors.for %}\n\n{{ factors_for }}\n{% endunless %}\n{% endif %}\n\n## Adverse factors and response\n\n{% for f in factors.negative %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_against %}\n\n{{ factors_against }}\n{% else %}\n{% unless factors.against %}\n\n{{ factors_against }}\n{% endunless %}\n{% endif %}\n\n## In the alternative\n\nIf the detainer is not canceled, we ask you to take no step until the charge is decided, or to decide now that the person will not be detained.\n\nRespectfully,\n\n{{ signer }}\n\nEnclosures:\n\n{{ exhibits }}\n{% if given.served_on %}\n\ncc: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T06.md",
   "meta": {
    "id": "T06",
    "title": "Release from a detainer hold",
    "recipient": "Jail or sheriff, and the county's counsel",
    "recipient-kind": "jail",
    "purpose": "Asks the jail for release now; names the end of the hours only in the alternative, and not at all where state law bars the hold.",
    "use": "today",
    "fits": "The jail holds the person, or is about to, on the detainer alone.",
    "not-for": "Bond is not paid, another hold stands, ICE already has custody.",
    "rests": [
     "REG-8CFR287.7"
    ],
    "topics": [
     "jail-hold"
    ],
    "refuse-when": [
     "other-holds",
     "bond-unpaid",
     "ice-custody",
     "booked-to-ice"
    ],
    "authorities": [
     "REG-8CFR287.7",
     "STAT-8USC1357G1"
    ],
    "forbid": [
     "a-number",
     "ssn",
     "victim",
     "nationality",
     "country-of-birth",
     "entry",
     "status",
     "birth-date"
    ],
    "first": "Sent before the hold ends, this letter may prompt the jail to call ICE.",
    "cautions": [
     "The end of a hold releases nobody by itself, and ICE may still arrest at the door or later.",
     "It carries no A-number and no victim fact. Keep it so; the booking number is enough.",
     "State law may bar the hold altogether, or require it. Check before choosing what to ask.",
     "No source decides which holidays count, or when the clock starts on a day that is not counted. Both ends are given; do not drop the later one without the attorney. Where state law sets an earlier end, give that end alone."
    ],
    "attachments": [
     "Copy of the detainer, if there is one",
     "Bond receipt, order of release, judgment or dismissal"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "jail or sheriff, and counsel, with address or e-mail",
      "help": "Check it today",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the jail has it",
      "help": "As booked",
      "required": "yes"
     },
     {
      "name": "booking_number",
      "label": "booking number",
      "help": "The jail's own number",
      "required": "yes"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "release_event",
      "label": "what ended the criminal custody (bond posted, case dismissed, sentence served)",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "releasable",
      "label": "when release became possible",
      "help": "Date and time in the jail's zone",
      "required": "yes",
      "type": "moment"
     },
     {
      "name": "hold_end",
      "label": "end of the hold as computed",
      "help": "Compute the hold first; leave empty when it is computed",
      "required": "no"
     },
     {
      "name": "state_law",
      "label": "state law that bars this hold",
      "help": "Citation and one sentence, from the attorney; leave empty when none",
      "required": "no"
     },
     {
      "name": "reply_by",
      "label": "hour by which an answer is asked",
      "help": "Weekday, date, hour and zone",
      "required": "yes"
     },
     {
      "name": "signer",
      "label": "name, role and telephone of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     }
    ]
   },
   "bodyLine": 38,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\n{{ recipient_office }}\n\n**Re: Release of {{ person }}, booking number {{ booking_number }}, {{ facility }}**\n\nDear Sheriff and Counsel:\n\n{% if release_ahead %}\nWe ask you to release the person named above when custody in the criminal case ends, on {{ releasable }} ({{ release_event }}), and to hold nobody on a detainer after that.\n{% else %}\nWe ask you to release the person named above now. Custody in the criminal case ended, or could have ended, on {{ releasable }} ({{ release_event }}).\n{% endif %}\n{% if hold.kind == \"no-hold\" %}\n\n{{ hold.because }}.\n{% elsif given.state_law %}\n\nState law bars this hold: {{ state_law }}\n{% endif %}\n{% if hold.not_served and hold.form == \"I-247A\" %}\n{% unless hold.kind == \"no-hold\" %}\n\nWe are told that the person has not been given a copy of the detainer. ICE's guidance for Form I-247A says that a copy of the form must be served \"in order for the detainer to take effect.\"\n{% endunless %}\n{% endif %}\n\nA detainer is a request, {% cite \"REG-8CFR287.7\" \"(a)\" %}.{% if custodian == \"agency-with-287g\" %} An agreement with ICE serves only \"to the extent consistent with State and local law\", {% cite \"STAT-8USC1357G1\" %}; please send us the agreement, and tell us which officer acted under it, and when.{% endif %} Nothing in this letter concedes any period of custody on that paper.\n{% if law.given %}\n\nThe rulings that we rely on:\n\n{% for c in law.cases %}\n- {{ c.citation }}: {{ c.holding }}.\n{% endfor %}\n{% endif %}\n{% if hold.no_warrant %}\n{% unless hold.kind == \"no-hold\" %}\n\nAs far as we know, no Form I-200 or I-205 came with the detainer. Please tell us if one did, and send a copy.\n{% endunless %}\n{% endif %}\n{% unless hold.kind == \"no-hold\" or given.state_law %}\n\nIn the alternative, and without conceding any authority to hold: {% if hold.kind == \"hold\" %}{% if hold.over %}the hours of the detainer ended **{{ hold.earliest }}** ({{ hold.earliest_rule }}).{% if hold.later_ahead %} A later end, {{ hold.latest }} ({{ hold.latest_rule }}), may be claimed; we do not accept it.{% elsif hold.differs %} The later end that may be claimed, {{ hold.latest }} ({{ hold.latest_rule }}), has passed too.{% endif %}{% else %}release is due no later than **{{ hold.earliest }}** ({{ hold.earliest_rule }}).{% if hold.differs %} A later end, {{ hold.latest }} ({{ hold.latest_rule }}), may be claimed; we do not accept it.{% endif %}{% endif %}{% if hold.state_clock != \"\" %} {{ hold.state_clock }}{% endif %}{% else %}release is due no later than **{{ hold_end }}**.{% endif %} Time on a detainer runs from the moment the person would otherwise have been released, not from the arrest and not from the day the form arrived.\n{% endunless %}\n{% if duties.given %}\n\nWe also ask for what state law has your agency do:\n\n{% for d in duties.list %}\n- {{ d.demand }} {{ d.citation }}.\n{% endfor %}\n{% endif %}\n\nPlease confirm the hour of release, or name the authority on which the person is still held and send any order of a judge or magistrate behind it, by {{ reply_by }}. Please also preserve the booking and bond records, the detainer and whatever came with it, and every message with ICE about this person.\n\nThis letter says nothing about citizenship or immigration status.\n\nRespectfully,\n\n{{ signer }}\n"
  },
  {
   "file": "T07.md",
   "meta": {
    "id": "T07",
    "title": "Request for a copy of the detainer",
    "recipient": "Jail records; copy to the ERO field office where wanted",
    "recipient-kind": "jail",
    "purpose": "Asks the jail for the detainer, what came with it, and the day it was given to the person.",
    "fits": "Nobody at the clinic has seen the detainer or what came with it.",
    "not-for": "The jail does not know of a detainer and the question would prompt a call to ICE.",
    "use": "today",
    "authorities": [
     "REG-8CFR287.7"
    ],
    "forbid": [
     "a-number",
     "victim",
     "nationality",
     "country-of-birth",
     "entry",
     "status"
    ],
    "first": "Asking the jail about a detainer can prompt it to call ICE.",
    "cautions": [
     "The wording on serving a copy differs by edition. Confirm the edition before you quote it.",
     "The state's public-records law may need its own form, fee or waiting time. The attorney names it."
    ],
    "attachments": [
     "Form G-28 or the person's signed release"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "jail records office, address or e-mail",
      "help": "Check it today",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the jail has it",
      "help": "As booked",
      "required": "yes"
     },
     {
      "name": "booking_number",
      "label": "booking number",
      "help": "The jail's own number",
      "required": "yes"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "served",
      "label": "was the person given a copy",
      "help": "From the note",
      "type": "choice",
      "choices": [
       "yes",
       "no",
       "unknown"
      ]
     },
     {
      "name": "records_law",
      "label": "state records law",
      "help": "Citation from the attorney"
     },
     {
      "name": "reply_by",
      "label": "day by which the copy is asked",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "reply_to",
      "label": "address, fax or e-mail for the copy",
      "help": "",
      "required": "yes"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     }
    ]
   },
   "bodyLine": 31,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\n{{ recipient_office }}\n\n**Re: Copy of any immigration detainer. {{ person }}, booking number {{ booking_number }}, {{ facility }}**\n\nDear Records Custodian:\n\nWe represent the person named above; a Form G-28 or signed release is enclosed. We believe that a detainer may be on file. Please send us, by {{ reply_by }}:\n\n1. every immigration detainer and every request for notice of release, all pages;\n2. any warrant that came with it (Form I-200 or I-205);\n3. the day and hour each was received, and the day and hour a copy was given to the person;\n4. Form I-203 and Form I-213, if you hold them, and any agreement with ICE under 8 U.S.C. § 1357(g);\n5. the booking record, and the day and hour of each bond set, offered, refused or posted;\n6. every message to or from ICE about the person, the logs of fax and e-mail among them.\n\nPlease preserve all of these, whatever your schedule of retention says, until this matter is closed.\n\n{% if choice.served == \"no\" %}\nThe person says that no copy was given.\n{% elsif choice.served == \"yes\" %}\nThe person says that a copy was given; please confirm when.\n{% endif %}\n\n## The authority\n\nA detainer is a request to your agency, {% cite \"REG-8CFR287.7\" \"(a)\" %}; the paper and its time of receipt show whether, and until when, it asks for custody.\n{% if hold.form == \"I-247A\" %}\n\nICE's guidance for Form I-247A says that a copy of the form must be served \"in order for the detainer to take effect.\"\n{% elsif hold.form == \"I-247-2011-12\" %}\n\nThe print of December 2011 asks your agency to give the person a copy.\n{% endif %}\n{% if duties.given %}\n\nWe also ask for what state law has your agency do:\n\n{% for d in duties.list %}\n- {{ d.demand }} {{ d.citation }}.\n{% endfor %}\n{% endif %}\n{% if given.records_law %}\n\nWe also ask under {{ records_law }}.\n{% endif %}\n\nThis letter says nothing about citizenship or immigration status, and does not concede that any hold was lawful.\n\nReply to: {{ reply_to }}\n\nRespectfully,\n\n{{ signer }}\n"
  },
  {
   "file": "T08.md",
   "meta": {
    "id": "T08",
    "title": "Complaint to CRCL (copy to OIG or OPR)",
    "recipient": "DHS Office for Civil Rights and Civil Liberties",
    "recipient-kind": "crcl",
    "purpose": "Records a complaint about how a detainer, an arrest or confidential information was handled.",
    "fits": "The person agrees to a complaint, and an attorney has looked at what it tells.",
    "not-for": "A deadline in a court; a complaint stops none.",
    "use": "today",
    "authorities": [
     "STAT-8USC1367",
     "REG-8CFR287.7"
    ],
    "first": "A complaint may be shared inside the Department of Homeland Security, tells it where the client is, and does not stop removal. Written consent and attorney review come first.",
    "cautions": [
     "The office announced a reduction in force in March 2025; a court had notices posted in May 2025 that it remains open. Its staff and speed today are not verified. It makes a record; it is not relief and stops no deadline.",
     "No address, mailbox or number is printed here; those seen are from 2012. Take the present one from the office's own page.",
     "The statute behind the office was not seen; the attorney fills it in.",
     "Under 8 U.S.C. § 1367(c) a forbidden disclosure can bring discipline and a penalty of up to $5,000 for each violation. Plead it only where the information was protected."
    ],
    "attachments": [
     "Notes made at the time, with who made them",
     "Statements, signed",
     "The detainer and the jail's log",
     "Written consent of the person, kept in the file"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "office and address, as its page has it today",
      "help": "",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "complainant, or initials and a key",
      "help": "Anonymous complaints are the attorney's choice",
      "required": "yes"
     },
     {
      "name": "office_statute",
      "label": "statute behind the office",
      "help": "Often given as 6 U.S.C. 345; not seen here, so confirm it",
      "required": "no"
     },
     {
      "name": "chronology",
      "label": "what happened: day, hour, place, who",
      "help": "One event a line; officers by name, badge or description",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "release_record",
      "label": "the recorded release or ICE custody, beside the ends of the hold",
      "help": "From the note; times alone",
      "required": "no",
      "type": "paragraph"
     },
     {
      "name": "copy_given",
      "label": "the copy of the form: given or not, when, by whom, in which languages",
      "help": "From the note",
      "required": "no",
      "type": "paragraph"
     },
     {
      "name": "rights",
      "label": "which right or rule was broken",
      "help": "",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "disclosure",
      "label": "protected information that was disclosed: what, by whom, to whom",
      "help": "Only with consent",
      "type": "paragraph",
      "consent": "victim-facts"
     },
     {
      "name": "harm",
      "label": "harm done",
      "help": "",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "remedy",
      "label": "remedy asked",
      "help": "For example an investigation, training, correction of a file",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "others_told",
      "label": "other offices told, and when",
      "help": "OIG, OPR, the jail, a court"
     },
     {
      "name": "complaint_consent",
      "label": "the person's consent to this complaint: day and form",
      "help": "",
      "required": "yes"
     },
     {
      "name": "exhibits",
      "label": "list of exhibits",
      "help": "One a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     }
    ]
   },
   "bodyLine": 40,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\nOfficer for Civil Rights and Civil Liberties\n{{ recipient_office }}\n\n**Re: Complaint. {{ person }}**\n\nDear Officer:\n\n## Who complains, and about what\n\nWe submit this complaint for the person named above, who consents to it ({{ complaint_consent }}). We ask the office to open it{% if given.office_statute %} under {{ office_statute }}{% endif %}, to acknowledge it in writing, and to keep the person's details from the officers concerned as far as it can.\n\nNothing here concedes alienage, removability or that any hold was lawful.\n\n## What happened\n\n{{ chronology }}\n{% if given.copy_given %}\n\n{{ copy_given }}\n{% endif %}\n{% if given.release_record %}\n\n{{ release_record }}\n\nAny end named here is one that others may claim, and not one that we accept.\n{% endif %}\n{% if hold.kind == \"hold\" %}\n\nNo hold is conceded.{% unless given.release_record %} The hours of the detainer {% if hold.over %}ended{% else %}end{% endif %} {{ hold.earliest }} ({{ hold.earliest_rule }}).{% if hold.differs %} A later end may be claimed, {{ hold.latest }} ({{ hold.latest_rule }}); we do not accept it.{% endif %}{% endunless %}{% if hold.state_clock != \"\" %} {{ hold.state_clock }}{% endif %}{% if hold.over %} The outer limit in the regulation on detainers stands in {% cite \"REG-8CFR287.7\" \"(d)\" %}; we do not concede that it authorizes custody.{% endif %}\n{% endif %}\n{% if hold.kind == \"no-hold\" %}\n\n{{ hold.because }}.\n{% endif %}\n\n## What was broken\n\n{{ rights }}\n{% if given.disclosure %}\n\nProtected information was disclosed: {{ disclosure }}\n\nThe statute limits use and disclosure, and provides for discipline and a civil penalty. {% cite \"STAT-8USC1367\" \"(a)(2), (c)\" %}.\n{% endif %}\n\n## Harm\n\n{{ harm }}\n\n## What is asked\n\n{{ remedy }}\n{% if given.others_told %}\n\nAlso told: {{ others_told }}.\n{% endif %}\n\n## Documents\n\n{{ exhibits }}\n\nRespectfully,\n\n{{ signer }}\n"
  },
  {
   "file": "T09.md",
   "meta": {
    "id": "T09",
    "title": "Stay of removal while a U petition is pending",
    "recipient": "ICE ERO field office",
    "recipient-kind": "ice",
    "purpose": "Asks for a stay where a U petition has been filed and makes out a prima facie case.",
    "fits": "A final order, and a U petition that has been filed.",
    "not-for": "No receipt; a T application (T10); no written consent to name the petition.",
    "forbid": [
     "nationality",
     "country-of-birth",
     "entry"
    ],
    "use": "today",
    "rests": [
     "STAT-INA237d",
     "REG-8CFR241.6"
    ],
    "topics": [
     "jail-hold",
     "removal"
    ],
    "authorities": [
     "REG-8CFR287.7",
     "STAT-INA237d",
     "STAT-INA241c2",
     "REG-8CFR241.6",
     "REG-8CFR214.14",
     "STAT-8USC1367",
     "CASE-ICWC-V-NOEM",
     "ICE-11005.1",
     "ICE-2009-VINCENT",
     "ICE-11005.3",
     "ICE-10076.1"
    ],
    "discloses": "pending-petition",
    "stands-now": "Section 1227(d) of title 8 has allowed stays for T and U applicants since December 23, 2008.",
    "first": "Sending this request tells ICE where the client is and that a petition is pending.",
    "cautions": [
     "Ask first whether the client is a class member in ICWC v. Noem, and get class counsel's current notice.",
     "ICWC v. Noem: the terms of the order and its later history were not seen; the attorney confirms both before signing.",
     "Form I-246 is filed in person, one for each person, signed, with identity papers and the fee. $155 was last seen; $755 was proposed on 2026-05-07. Confirm edition, office and fee.",
     "An approved stay can bring an order of supervision and a bond.",
     "A filed petition does not by itself stay a final order, and time under a stay can lengthen detention (8 C.F.R. § 214.14(c)(1)(ii)). Tell the client before asking.",
     "The rulings on holds in a jail stand in the letter only while the note has a hold that runs or that state law bars. ICE has the person already? Leave them out.",
     "A refused request is generally not reviewable (8 U.S.C. § 1252(g)). It never replaces a filing with a deadline.",
     "Check the Laken Riley Act (Pub. L. 119-1) before inviting ICE to look at a pending theft, burglary, shoplifting or assault charge."
    ],
    "attachments": [
     "Form I-246, current edition, signed, and the fee",
     "Form G-28",
     "I-918 receipt; bona fide determination or waiting-list letter if there is one",
     "Form I-918 Supplement B",
     "Identity papers",
     "Proof of hardship and of good conduct",
     "Final order and earlier decisions"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "ERO field office and address",
      "help": "Check the address today; none is printed from memory",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the order has it",
      "help": "",
      "required": "yes"
     },
     {
      "name": "custody",
      "label": "custody and place, in one sentence",
      "help": "",
      "required": "yes"
     },
     {
      "name": "deadline",
      "label": "date of answer asked",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "order_history",
      "label": "orders and proceedings, with dates",
      "help": "",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "fee_checked",
      "label": "where and when the I-246 fee and edition were checked",
      "help": "$155 when last seen; $755 proposed 2026-05-07",
      "required": "yes"
     },
     {
      "name": "petition",
      "label": "petition: form, receipt date",
      "help": "Only with consent",
      "required": "yes",
      "consent": "pending-petition"
     },
     {
      "name": "petition_stage",
      "label": "bona fide determination, waiting list, or neither",
      "help": "Only with consent",
      "required": "yes",
      "consent": "pending-petition"
     },
     {
      "name": "prior_denials",
      "label": "earlier denials of a stay or a petition",
      "help": "None, or each with its date",
      "required": "yes",
      "consent": "pending-petition"
     },
     {
      "name": "prima_facie",
      "label": "why the petition makes out a prima facie case, point by point",
      "help": "Crime listed, harm, helpfulness, certification",
      "required": "yes",
      "type": "paragraph",
      "consent": "victim-facts"
     },
     {
      "name": "hardship",
      "label": "hardship and risk on removal",
      "help": "",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "factors_for",
      "label": "reasons for the request, each with its exhibit",
      "help": "Or fill in the factor worksheet",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "factors_against",
      "label": "what speaks against, and the answer to it",
      "help": "Face it squarely; ICE has the record",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "exhibits",
      "label": "list of exhibits",
      "help": "One a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "",
      "required": "no"
     }
    ]
   },
   "bodyLine": 54,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\nField Office Director\n{{ recipient_office }}\n\n**Re: Form I-246, request for a stay of removal. {{ person }}**\n\nDear Field Office Director:\n\n*Confidential. This letter shows that a petition protected by statute is pending{% if consent.recorded %}; it is disclosed with the person's written consent{% endif %}.*\n\nBy {{ deadline }}, we ask for a stay of removal until the petition named below is decided. Form I-246 and the fee are enclosed (checked: {{ fee_checked }}).\n\nNothing here concedes alienage, removability or any allegation.\n\n## Orders and custody\n\n{{ order_history }}\n\n{{ custody }}\n{% if hold.kind == \"hold\" or hold.kind == \"no-hold\" %}\n\nNo hold in the jail is conceded. A detainer is a request made by the Department, {% cite \"REG-8CFR287.7\" \"(a)\" %}.{% if hold.kind == \"no-hold\" %} {{ hold.because }}.{% endif %}\n{% if law.given %}\n\nOn holds in a jail the courts have held:\n\n{% for c in law.cases %}\n- {{ c.citation }}: {{ c.holding }}.\n{% endfor %}\n{% endif %}\n{% endif %}\n\n## The petition\n\n{{ petition }}. Stage: {{ petition_stage }}. Earlier denials: {{ prior_denials }}.\n\n## The law\n\n- The Secretary may stay a final order where the application \"sets forth a prima facie case for approval\", until it is approved or finally denied; while the stay is in effect the person \"shall not be removed\", and denial of a stay does not bar another stay, deferred action or a continuance. {% cite \"STAT-INA237d\" %}.\n- A stay is asked on Form I-246 and given in discretion, with the factors of section 241(c) of the Act in view. {% cite \"REG-8CFR241.6\" \"(a)\" %}; {% cite \"STAT-INA241c2\" %}.{% authority \"REG-8CFR214.14\" %} A petitioner for U status may ask for it so. {% cite \"REG-8CFR214.14\" \"(c)(1)(ii)\" %}.{% endauthority %}\n- What this letter says of the petition may be used and disclosed only as the statute allows. {% cite \"STAT-8USC1367\" \"(a)(2)\" %}.\n{% authority \"CASE-ICWC-V-NOEM\" %}\n- A preliminary injunction limits detention and removal of members of certified classes with a pending VAWA, U or T petition under the policy of January 2025; it is on appeal. {% cite \"CASE-ICWC-V-NOEM\" %}. We ask the office to establish, before any step, whether the person is covered.\n{% endauthority %}\n\nPrima facie case: {{ prima_facie }}\n\n{% history %}\n{% authority \"ICE-11005.1\" %}\n- ICE's guidance of 2009 had stays granted to U applicants on a prima facie showing. {% cite \"ICE-11005.1\" %}.{% authority \"ICE-2009-VINCENT\" %} See also {% cite \"ICE-2009-VINCENT\" %}.{% endauthority %}\n{% endauthority %}\n{% authority \"ICE-11005.3\" %}\n- In 2021 it adopted a victim-centered approach. {% cite \"ICE-11005.3\" %}.\n{% endauthority %}\n{% authority \"ICE-10076.1\" %}\n- ICE policy on victims and witnesses: {% cite \"ICE-10076.1\" %}.\n{% endauthority %}\n\nA policy that has ended is given for its history only; this request does not rest on it.\n{% endhistory %}\n\n## Hardship and risk\n\n{{ hardship }}\n\n## What speaks for a stay\n\n{% for f in factors.positive %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_for %}\n\n{{ factors_for }}\n{% else %}\n{% unless factors.for %}\n\n{{ factors_for }}\n{% endunless %}\n{% endif %}\n\n## Adverse factors and response\n\n{% for f in factors.negative %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_against %}\n\n{{ factors_against }}\n{% else %}\n{% unless factors.against %}\n\n{{ factors_against }}\n{% endunless %}\n{% endif %}\n\n## In the alternative\n\nDeferred action, or release under supervision with notice to us at least seven days before any step toward removal.\n\nRespectfully,\n\n{{ signer }}\n\nEnclosures:\n\n{{ exhibits }}\n{% if given.served_on %}\n\ncc: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T10.md",
   "meta": {
    "id": "T10",
    "title": "Stay or continued presence for a trafficking victim",
    "recipient": "ICE ERO field office; HSI victim assistance",
    "recipient-kind": "ice",
    "purpose": "Asks for a stay where a T application has been filed, or for a law-enforcement request for continued presence.",
    "fits": "A T application that has been filed, or an agency that asks for continued presence.",
    "not-for": "A U petition (T09); no written consent to name the application.",
    "forbid": [
     "nationality",
     "country-of-birth",
     "entry"
    ],
    "use": "today",
    "rests": [
     "STAT-INA237d",
     "STAT-22USC7105c3"
    ],
    "authorities": [
     "STAT-INA237d",
     "STAT-22USC7105c3",
     "STAT-INA101a15T",
     "REG-8CFR241.6",
     "REG-8CFR214.200",
     "REG-8CFR214.11-OLD",
     "STAT-8USC1367",
     "CASE-ICWC-V-NOEM",
     "ICE-11005.3"
    ],
    "discloses": "pending-petition",
    "stands-now": "Section 1227(d) of title 8 has allowed stays for T and U applicants since December 23, 2008.",
    "first": "Sending this request tells ICE where the client is and that the client was trafficked.",
    "cautions": [
     "Traffickers may be near. Give no shelter, new address or telephone number of the client.",
     "Continued presence is asked for by a federal law-enforcement agency, not by the client. Speak with the agent first.",
     "Ask first whether the client is a class member in ICWC v. Noem, and get class counsel's current notice.",
     "ICWC v. Noem: the terms of the order and its later history were not seen; the attorney confirms both before signing.",
     "A person in proceedings must tell DHS counsel of a T application (8 C.F.R. § 1214.2(a)); the attorney decides how.",
     "Confirm the I-246 edition, office and fee. $155 was last seen; $755 was proposed on 2026-05-07.",
     "Check the Laken Riley Act (Pub. L. 119-1) before inviting ICE to look at a pending theft, burglary, shoplifting or assault charge.",
     "A refused request is generally not reviewable (8 U.S.C. § 1252(g)). It never replaces a filing with a deadline."
    ],
    "attachments": [
     "Form I-246, current edition, signed, and the fee",
     "Form G-28",
     "I-914 receipt; Form I-914 Supplement B if signed",
     "Letter of the law-enforcement agency on continued presence",
     "Complaint in a civil action under 18 U.S.C. § 1595, if one is pending"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "ERO field office and address",
      "help": "Check the address today; none is printed from memory",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the file has it",
      "help": "",
      "required": "yes"
     },
     {
      "name": "custody",
      "label": "custody and place, in one sentence",
      "help": "",
      "required": "yes"
     },
     {
      "name": "deadline",
      "label": "date of answer asked",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "order_history",
      "label": "orders and proceedings, with dates",
      "help": "",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "fee_checked",
      "label": "where and when the I-246 fee and edition were checked",
      "help": "$155 when last seen; $755 proposed 2026-05-07",
      "required": "yes"
     },
     {
      "name": "petition",
      "label": "application: form, receipt date",
      "help": "Only with consent",
      "required": "yes",
      "consent": "pending-petition",
      "refuse": [
       {
        "words": [
         "I-918",
         "I918"
        ],
        "unless": [
         "I-914",
         "I914"
        ],
        "say": "This letter is for a T application, Form I-914, and the text names Form I-918. Is it the I-914 receipt? For a U petition use T09."
       }
      ]
     },
     {
      "name": "agency",
      "label": "law-enforcement agency and agent, and what they will ask for",
      "help": "Only with consent",
      "required": "no",
      "consent": "victim-facts"
     },
     {
      "name": "civil_action",
      "label": "civil action under 18 U.S.C. § 1595: court and number",
      "help": "Only with consent",
      "required": "no",
      "consent": "victim-facts"
     },
     {
      "name": "prima_facie",
      "label": "why the application makes out a prima facie case, point by point",
      "help": "",
      "required": "yes",
      "type": "paragraph",
      "consent": "victim-facts"
     },
     {
      "name": "hardship",
      "label": "hardship and risk on removal",
      "help": "",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "factors_for",
      "label": "reasons for the request, each with its exhibit",
      "help": "Or fill in the factor worksheet",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "factors_against",
      "label": "what speaks against, and the answer to it",
      "help": "Face it squarely; ICE has the record",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "exhibits",
      "label": "list of exhibits",
      "help": "One a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "",
      "required": "no"
     }
    ]
   },
   "bodyLine": 51,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\nField Office Director\n{{ recipient_office }}\n\n**Re: Stay of removal, and continued presence. {{ person }}**\n\nDear Field Office Director:\n\n*Confidential. This letter shows that an application protected by statute is pending{% if consent.recorded %}; it is disclosed with the person's written consent{% endif %}.*\n\nBy {{ deadline }}: a stay of removal until the application named below is decided (Form I-246 enclosed; fee and edition checked: {{ fee_checked }}){% if given.agency %}, and that the office support the agency's request for continued presence{% endif %}.\n\nNothing here concedes alienage, removability or any allegation.\n\n## Orders and custody\n\n{{ order_history }}\n\n{{ custody }}\n\n## The application{% if given.agency %} and the investigation{% endif %}\n\n{{ petition }}.\n{% if given.agency %}\n\nLaw enforcement: {{ agency }}.\n{% endif %}\n{% if given.civil_action %}\n\nCivil action: {{ civil_action }}.\n{% endif %}\n\n## The law\n\n- The Secretary may stay a final order where the application \"sets forth a prima facie case for approval\", until it is approved or finally denied; while the stay is in effect the person \"shall not be removed\". {% cite \"STAT-INA237d\" %}.\n- Continued presence may be permitted on the application of federal law enforcement{% if given.civil_action %}, and while a civil action against the trafficker is pending it is to be permitted, with the exceptions the statute states{% endif %}. {% cite \"STAT-22USC7105c3\" %}.\n{% authority \"STAT-INA101a15T\" %}\n- The status for victims of trafficking: {% cite \"STAT-INA101a15T\" %}{% authority \"REG-8CFR214.200\" %}; its rules, {% cite \"REG-8CFR214.200\" %}{% endauthority %}{% authority \"REG-8CFR214.11-OLD\" %}; its rules, {% cite \"REG-8CFR214.11-OLD\" %}{% endauthority %}.\n{% endauthority %}\n{% authority \"REG-8CFR241.6\" %}\n- The request for a stay is made on Form I-246. {% cite \"REG-8CFR241.6\" %}.\n{% endauthority %}\n- What this letter says of the application may be used and disclosed only as the statute allows. {% cite \"STAT-8USC1367\" \"(a)(2)\" %}.\n{% authority \"CASE-ICWC-V-NOEM\" %}\n- A preliminary injunction limits detention and removal of members of certified classes with a pending VAWA, U or T petition under the policy of January 2025; it is on appeal. {% cite \"CASE-ICWC-V-NOEM\" %}. We ask the office to establish, before any step, whether the person is covered.\n{% endauthority %}\n\nPrima facie case: {{ prima_facie }}\n\n{% history %}\n{% authority \"ICE-11005.3\" %}\n- In 2021 ICE adopted a victim-centered approach that covered people with continued presence. {% cite \"ICE-11005.3\" \"at 9\" %}.\n{% endauthority %}\n\nA policy that has ended is given for its history only; this request does not rest on it.\n{% endhistory %}\n\n## Hardship and risk\n\n{{ hardship }}\n\n## What speaks for a stay\n\n{% for f in factors.positive %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_for %}\n\n{{ factors_for }}\n{% else %}\n{% unless factors.for %}\n\n{{ factors_for }}\n{% endunless %}\n{% endif %}\n\n## Adverse factors and response\n\n{% for f in factors.negative %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_against %}\n\n{{ factors_against }}\n{% else %}\n{% unless factors.against %}\n\n{{ factors_against }}\n{% endunless %}\n{% endif %}\n\n## In the alternative\n\nDeferred action, or release under supervision with notice to us at least seven days before any step toward removal.\n\nRespectfully,\n\n{{ signer }}\n\nEnclosures:\n\n{{ exhibits }}\n{% if given.served_on %}\n\ncc: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T11.md",
   "meta": {
    "id": "T11",
    "title": "Request to join a motion, or to dismiss",
    "recipient": "OPLA, then the immigration court",
    "recipient-kind": "immigration-court",
    "purpose": "Asks ICE counsel to agree to closing, terminating or dismissing a case, and sets out the motion.",
    "fits": "A case is before the immigration court, and ICE counsel may agree to close, terminate or dismiss it.",
    "not-for": "The person is detained and needs release first (T12).",
    "forbid": [
     "nationality",
     "country-of-birth",
     "entry"
    ],
    "use": "today",
    "topics": [
     "bond",
     "removal"
    ],
    "authorities": [
     "REG-8CFR1239.2",
     "REG-8CFR214.14",
     "CASE-RHONEY",
     "EOIR-2024-DOCKET-RULE",
     "STAT-INA239e",
     "STAT-8USC1367",
     "ICE-10075.1",
     "ICE-10076.1",
     "OPLA-2022-DOYLE"
    ],
    "cautions": [
     "Whether OPLA takes requests for discretion since January 2025 could not be established. No mailbox is printed here; ask the local office for its rules.",
     "Whether the docket rule of 2024 still stands was not verified. Read the Code of Federal Regulations before you file.",
     "Closing or dismissing a case can end a work permit or a defense. The attorney weighs it with the client.",
     "One office's sheet of 2015 refused memos and wanted PDF only. They are cited here, not enclosed.",
     "A refused request is generally not reviewable (8 U.S.C. § 1252(g)). Keep every hearing and deadline.",
     "A partially accredited representative does not appear before the court.",
     "The circuit and its bond rulings are those of the state in the note. A person who was moved is in another circuit; change `jurisdiction` first.",
     "Check the Laken Riley Act (Pub. L. 119-1) before inviting ICE to look at a pending theft, burglary, shoplifting or assault charge.",
     "Ask first whether the client may be a class member in ICWC v. Noem (a pending VAWA, U or T petition)."
    ],
    "attachments": [
     "Form G-28 for ICE and the appearance form for the court",
     "Notice to Appear",
     "Proposed motion and proposed order",
     "Exhibits not already in the record"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "OPLA office and address",
      "help": "From its own page today",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "respondent as the Notice to Appear has it",
      "help": "",
      "required": "yes"
     },
     {
      "name": "hearing",
      "label": "next hearing: day, judge, court",
      "help": "",
      "required": "yes"
     },
     {
      "name": "deadline",
      "label": "date of answer asked",
      "help": "YYYY-MM-DD; before the filing deadline",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "agreement",
      "label": "agreement sought",
      "help": "What OPLA is asked to agree to",
      "type": "choice",
      "choices": [
       "administrative closure",
       "termination",
       "dismissal",
       "joining a motion to reopen"
      ],
      "required": "yes"
     },
     {
      "name": "history",
      "label": "history of the case",
      "help": "Dates and filings; nothing on entry that is not already in the record",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "grounds",
      "label": "grounds",
      "help": "Relief within reach, length of the case, changed facts",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "office_rules",
      "label": "the office's own rules, and where they were read",
      "help": "",
      "required": "no"
     },
     {
      "name": "certification",
      "label": "was the person arrested at a place 8 U.S.C. § 1229(e) names",
      "help": "See T15",
      "type": "choice",
      "choices": [
       "yes, and the notice has no certification",
       "no",
       "not checked"
      ],
      "consent": "victim-facts"
     },
     {
      "name": "pending_petition",
      "label": "petition pending (form, receipt date)",
      "help": "Only with consent",
      "consent": "pending-petition"
     },
     {
      "name": "u_petition",
      "label": "is it a petition for U status (Form I-918)",
      "help": "Only with consent",
      "type": "choice",
      "choices": [
       "yes",
       "no"
      ],
      "consent": "pending-petition"
     },
     {
      "name": "factors_for",
      "label": "reasons for the request, each with its exhibit",
      "help": "Or fill in the factor worksheet",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "factors_against",
      "label": "what speaks against, and the answer to it",
      "help": "Face it squarely; ICE has the record",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "exhibits",
      "label": "list of exhibits",
      "help": "One a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "",
      "required": "no"
     }
    ]
   },
   "bodyLine": 48,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\n{{ recipient_office }}\n\n**Re: {{ person }}, next hearing {{ hearing }}**\n\nDear Counsel:\n\nWe ask the Department to agree to {{ agreement }}, by {{ deadline }}. A proposed motion and order are enclosed. If the Department does not join, please say whether it opposes.\n\nNothing here admits or concedes any allegation or charge.\n\n## The case\n\n{{ history }}\n\n## Grounds\n\n{{ grounds }}\n{% if given.pending_petition %}\n\nPending: {{ pending_petition }}. The information may be used and disclosed only as the statute allows. {% cite \"STAT-8USC1367\" \"(a)(2)\" %}.\n{% endif %}\n\n## The law\n\n{% if choice.agreement == \"dismissal\" %}\n- Dismissal on the Department's motion: {% cite \"REG-8CFR1239.2\" \"(c)\" %}.\n{% endif %}\n{% authority \"EOIR-2024-DOCKET-RULE\" %}\n- Closure and termination, and the weight of a joint or unopposed motion: {% cite \"EOIR-2024-DOCKET-RULE\" %}.\n{% endauthority %}\n{% if given.pending_petition and choice.u_petition == \"yes\" %}\n{% authority \"REG-8CFR214.14\" %}\n- Where a petition for U status is pending, counsel for ICE \"may agree, as a matter of discretion, to file, at the request of the alien petitioner, a joint motion to terminate proceedings without prejudice\". {% cite \"REG-8CFR214.14\" \"(c)(1)(i)\" %}.\n{% endauthority %}\n{% endif %}\n{% if choice.certification == \"yes, and the notice has no certification\" %}\n- The Notice to Appear \"shall include a statement that the provisions of section 1367 of this title have been complied with\" where the action was taken at a place the statute names. This one does not. {% cite \"STAT-INA239e\" %}.\n{% endif %}\n{% if given.office_rules %}\n- The office's own rules were followed: {{ office_rules }}.\n{% endif %}\n\n{% history %}\n{% authority \"OPLA-2022-DOYLE\" %}\n- OPLA's guidance of 2022 on discretion: {% cite \"OPLA-2022-DOYLE\" %}.\n{% endauthority %}\n{% authority \"ICE-10075.1\" %}\n- ICE listed factors for discretion in 2011: {% cite \"ICE-10075.1\" %}.\n{% endauthority %}\n{% authority \"ICE-10076.1\" %}\n- ICE policy on victims, witnesses and plaintiffs: {% cite \"ICE-10076.1\" %}.\n{% endauthority %}\n\nA policy that has ended is given for its history only; this request does not rest on it.\n{% endhistory %}\n\n## What speaks for the request\n\n{% for f in factors.positive %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_for %}\n\n{{ factors_for }}\n{% else %}\n{% unless factors.for %}\n\n{{ factors_for }}\n{% endunless %}\n{% endif %}\n\n## Adverse factors and response\n\n{% for f in factors.negative %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% if given.factors_against %}\n\n{{ factors_against }}\n{% else %}\n{% unless factors.against %}\n\n{{ factors_against }}\n{% endunless %}\n{% endif %}\n\n## In the alternative\n\nA continuance, a stipulation on issues not in dispute, or, where the person is detained, a stipulation to bond.\n{% if law.any_bond %}\n\nOn bond, the court of appeals of this circuit has held:\n\n{% for c in law.bond %}\n- {{ c.citation }}: {{ c.holding }}.\n{% endfor %}\n\nWe cite this for the law alone. It says nothing of how, when or whether the person came to the United States.\n{% else %}\n{% authority \"CASE-RHONEY\" %}\n\nWhether 8 U.S.C. § 1225(b)(2)(A) requires custody without bond for people arrested in the interior is before the Supreme Court, {% cite \"CASE-RHONEY\" %}; the question is preserved here. This says nothing of how, when or whether the person came to the United States.\n{% endauthority %}\n{% endif %}\n\nRespectfully,\n\n{{ signer }}\n\nEnclosures:\n\n{{ exhibits }}\n{% if given.served_on %}\n\ncc: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T12.md",
   "meta": {
    "id": "T12",
    "title": "Bond or custody review for a witness",
    "recipient": "Immigration judge, or ERO",
    "recipient-kind": "immigration-court",
    "purpose": "Asks for release on bond or on conditions where the person is needed as a witness.",
    "fits": "ICE holds the person, and a judge or the field office can set bond or conditions.",
    "not-for": "The jail holds the person on a detainer (T06); a circuit where no hearing can be had, before an attorney has looked.",
    "use": "today",
    "authorities": [
     "REG-8CFR1003.19",
     "REG-8CFR1236.1",
     "REG-8CFR236.1",
     "PL-119-1",
     "CASE-RHONEY"
    ],
    "topics": [
     "bond",
     "bond-factors"
    ],
    "discloses": "victim-facts",
    "first": "This filing tells ICE and the court that the client is a witness.",
    "cautions": [
     "Ask whether a removal order is administratively final: judges then generally have no custody power (Matter of W-F-D-, 29 I&N Dec. 854 (BIA 2026)).",
     "A stay of removal is not asked here; a judge at a bond hearing cannot grant it. 8 U.S.C. § 1226(c)(4) reaches only release for witness protection under 18 U.S.C. § 3521.",
     "Whether a bond hearing can be had after an arrest in the interior depends on the circuit, and changed during 2025 and 2026. Read the circuit's law on the day of filing.",
     "The circuit and its rulings are those of the state in the note. A person who was moved is in another circuit; change `jurisdiction` first.",
     "Where the margin names a ruling of the circuit against a hearing, the attorney's part has to meet it, or the request is not filed.",
     "The Laken Riley Act makes custody mandatory for some people on an arrest or charge. Check every charge.",
     "What is said about entry decides who may hear the request. The attorney writes that part; it is left blank here.",
     "A partially accredited representative does not appear before the court."
    ],
    "attachments": [
     "Appearance form for the court, or Form G-28 for ERO",
     "Record of custody and the charging document",
     "Subpoena, or letter of the prosecutor",
     "Proof of address and of who will receive the person, with what must stay private covered",
     "Work, family, community and court-attendance records"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "immigration court or ERO office and address",
      "help": "Check it today",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "addressee",
      "label": "who is asked",
      "help": "An immigration judge, or the field office that holds the person",
      "type": "choice",
      "choices": [
       "Immigration Judge",
       "Field Office Director"
      ]
     },
     {
      "name": "person",
      "label": "respondent as the charging document has it",
      "help": "",
      "required": "yes"
     },
     {
      "name": "custody",
      "label": "custody: since when, where, on what basis",
      "help": "As the papers say",
      "required": "yes"
     },
     {
      "name": "circuit",
      "label": "circuit",
      "help": "Of the place of detention; from the state of the note",
      "required": "yes"
     },
     {
      "name": "eligibility",
      "label": "why the judge may hear this in that circuit, with authority",
      "help": "The attorney's part",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "bond_asked",
      "label": "bond or conditions offered",
      "help": "",
      "required": "yes"
     },
     {
      "name": "no_danger",
      "label": "why the person is no danger, with exhibits",
      "help": "Danger comes first: a dangerous person gets no bond (Matter of Urena)",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "no_flight",
      "label": "why the person will appear, with exhibits",
      "help": "Ties, past appearances, address of record",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "witness_need",
      "label": "prosecution, and the need for the testimony",
      "help": "Only what the client agreed to disclose",
      "required": "yes",
      "type": "paragraph",
      "consent": "victim-facts"
     },
     {
      "name": "laken_riley_finding",
      "label": "attorney who found that the Laken Riley Act lists none of the charges, and the day",
      "help": "name, YYYY-MM-DD; leave empty without a finding",
      "required": "no"
     },
     {
      "name": "factors_against",
      "label": "what speaks against, and the answer to it",
      "help": "",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "exhibits",
      "label": "list of exhibits",
      "help": "One a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "",
      "required": "no"
     }
    ]
   },
   "bodyLine": 48,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\n{{ recipient_office }}\n\n**Re: Request for release on bond or conditions. {{ person }}**\n\n{% if choice.addressee == \"Field Office Director\" %}Dear Field Office Director:{% else %}To the Immigration Judge:{% endif %}\n\n*Confidential. This paper names a witness{% if consent.recorded %}, with the person's written consent{% endif %}.*\n\nWe ask for release on {{ bond_asked }}. Nothing here concedes any allegation or charge.\n\n## Custody, and why the request can be heard\n\n{{ custody }}\n\nThe place of detention lies in the {% if given.circuit %}{{ circuit }}{% elsif law.circuit != \"\" %}{{ law.circuit }}{% else %}{{ circuit }}{% endif %}.\n\n{% if choice.addressee == \"Field Office Director\" %}\nYour office may release a person who is no danger to property or persons and is likely to appear, {% cite \"REG-8CFR236.1\" \"(c)(8)\" %}.\n{% else %}\nThe judge may redetermine custody under {% cite \"REG-8CFR1236.1\" \"(d)\" %} and {% cite \"REG-8CFR1003.19\" %}.\n{% endif %}\n{% if law.any_bond %}\n\nThe court of appeals of this circuit has not followed the Board's decision in *Matter of Yajure Hurtado*, 29 I&N Dec. 216 (BIA 2025):\n\n{% for c in law.bond %}\n- {{ c.citation }}: {{ c.holding }}.\n{% endfor %}\n\nWe cite this for the law alone. It concedes nothing about how, when or whether the respondent came to the United States.\n{% else %}\n{% authority \"CASE-RHONEY\" %}\n\nWhether 8 U.S.C. § 1225(b)(2)(A) requires custody without bond for people arrested in the interior is before the Supreme Court, {% cite \"CASE-RHONEY\" %}. The respondent preserves the question, and concedes nothing about how, when or whether the respondent came to the United States.\n{% endauthority %}\n{% endif %}\n\n{{ eligibility }}\n\n{% authority \"PL-119-1\" %}\n{% if laken_riley.found_none and given.laken_riley_finding %}\n\nThe Laken Riley Act does not require custody here: it lists none of the charges. This does not concede that the Act could apply to the person. {% cite \"PL-119-1\" %}.\n{% endif %}\n{% endauthority %}\n\n{% if law.any_bond_factors %}\nOn what is weighed:\n\n{% for c in law.bond_factors %}\n- {{ c.citation }}: {{ c.holding }}.\n{% endfor %}\n{% endif %}\n\n## No danger\n\n{{ no_danger }}\n\n## The person will appear\n\n{{ no_flight }}\n\n## The need for the witness\n\n{{ witness_need }}\n\n## Adverse factors and response\n\n{{ factors_against }}\n\n## In the alternative\n\nA lower bond, supervision, or another date for the hearing before any transfer.\n\nRespectfully,\n\n{{ signer }}\n\nEnclosures:\n\n{{ exhibits }}\n{% if given.served_on %}\n\ncc: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T13.md",
   "meta": {
    "id": "T13",
    "title": "Case memo on policy status",
    "recipient": "File",
    "recipient-kind": "file",
    "purpose": "Records what the law and the policies were on the note's date and what they are today.",
    "fits": "Someone must know what the law and the policies were on a day, and what they are today.",
    "not-for": "Sending to anybody.",
    "use": "both",
    "authorities": [
     "STAT-8USC1367",
     "STAT-INA239e",
     "STAT-INA237d",
     "STAT-INA241c2",
     "STAT-INA236c4",
     "STAT-INA101a15S",
     "STAT-INA101a15T",
     "STAT-INA101a15U",
     "STAT-22USC7105c3",
     "STAT-18USC3771",
     "REG-8CFR287.7",
     "PL-119-1",
     "ICE-11005.1",
     "ICE-10072.1-2011",
     "ICE-10075.1",
     "ICE-10076.1",
     "ICE-2012-DETAINER",
     "DHS-2014-JOHNSON-PRIORITIES",
     "DHS-2017-KELLY",
     "ICE-11005.2",
     "ICE-11005.3",
     "DHS-2021-MAYORKAS",
     "OPLA-2022-DOYLE",
     "ICE-11005.4",
     "CASE-ICWC-V-NOEM"
    ],
    "cautions": [
     "Nothing after about 2026-09-22 is known here. Look up each line before anyone relies on it.",
     "A policy that is in force in the list can be blocked for some people by a court.",
     "The memo is for the file. Do not send it."
    ],
    "fields": [
     {
      "name": "case_key",
      "label": "the clinic's case key",
      "help": "Never a name",
      "required": "yes"
     },
     {
      "name": "question",
      "label": "question",
      "help": "One sentence",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "short_answer",
      "label": "short answer",
      "help": "",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "facts",
      "label": "facts that matter to the question",
      "help": "No names, no A-number",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "analysis",
      "label": "analysis",
      "help": "",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "open_points",
      "label": "open points",
      "help": "What was not checked",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sources",
      "label": "sources and the day each was read",
      "help": "",
      "required": "yes",
      "type": "paragraph"
     }
    ]
   },
   "bodyLine": 24,
   "body": "# Memo to the file: {{ case_key }}\n\nWritten {{ today }} for a note dated {{ as_of }}.\n\n## Question\n\n{{ question }}\n\n## Short answer\n\n{{ short_answer }}\n\n## Law on the note's date\n\n- {% cite \"STAT-8USC1367\" %}: confidentiality; adverse decisions on an abuser's word.\n{% authority \"STAT-INA239e\" %}\n- {% cite \"STAT-INA239e\" %}: certification on a Notice to Appear.\n{% endauthority %}\n{% authority \"STAT-INA237d\" %}\n- {% cite \"STAT-INA237d\" %}: stay for T and U applicants.\n{% endauthority %}\n- {% cite \"STAT-INA241c2\" %}: stay of removal \"under this subsection\" (people who arrive at a port); 8 C.F.R. § 241.6(a) adopts its factors for the rest.\n{% authority \"STAT-INA236c4\" %}\n- {% cite \"STAT-INA236c4\" %}: release from mandatory custody, only on a decision of witness protection under 18 U.S.C. § 3521.\n{% endauthority %}\n{% authority \"STAT-INA101a15U\" %}\n- {% cite \"STAT-INA101a15S\" %}; {% cite \"STAT-INA101a15T\" %}; {% cite \"STAT-INA101a15U\" %}: statuses for informants, trafficking victims and crime victims.\n{% endauthority %}\n{% authority \"STAT-22USC7105c3\" %}\n- {% cite \"STAT-22USC7105c3\" %}: continued presence.\n{% endauthority %}\n{% authority \"STAT-18USC3771\" %}\n- {% cite \"STAT-18USC3771\" %}: victims' rights in the criminal case.\n{% endauthority %}\n- {% cite \"REG-8CFR287.7\" %}: detainers.\n{% authority \"PL-119-1\" %}\n- {% cite \"PL-119-1\" %}: mandatory custody on some arrests and charges.\n{% endauthority %}\n\n{% history %}\n{% authority \"ICE-11005.1\" %}\n- {% cite \"ICE-11005.1\" %}.\n{% endauthority %}\n{% authority \"ICE-10072.1-2011\" %}\n- {% cite \"ICE-10072.1-2011\" %}.\n{% endauthority %}\n{% authority \"ICE-10075.1\" %}\n- {% cite \"ICE-10075.1\" %}.\n{% endauthority %}\n{% authority \"ICE-10076.1\" %}\n- {% cite \"ICE-10076.1\" %}.\n{% endauthority %}\n{% authority \"ICE-2012-DETAINER\" %}\n- {% cite \"ICE-2012-DETAINER\" %}.\n{% endauthority %}\n{% authority \"DHS-2014-JOHNSON-PRIORITIES\" %}\n- {% cite \"DHS-2014-JOHNSON-PRIORITIES\" %}.\n{% endauthority %}\n{% authority \"DHS-2017-KELLY\" %}\n- {% cite \"DHS-2017-KELLY\" %}.\n{% endauthority %}\n{% authority \"ICE-11005.2\" %}\n- {% cite \"ICE-11005.2\" %}.\n{% endauthority %}\n{% authority \"ICE-11005.3\" %}\n- {% cite \"ICE-11005.3\" %}.\n{% endauthority %}\n{% authority \"DHS-2021-MAYORKAS\" %}\n- {% cite \"DHS-2021-MAYORKAS\" %}.\n{% endauthority %}\n{% authority \"OPLA-2022-DOYLE\" %}\n- {% cite \"OPLA-2022-DOYLE\" %}.\n{% endauthority %}\n{% endhistory %}\n\n{% authority \"ICE-11005.4\" %}\n## In litigation on the day of writing\n\n- {% cite \"ICE-11005.4\" %}.\n{% authority \"CASE-ICWC-V-NOEM\" %}\n- {% cite \"CASE-ICWC-V-NOEM\" %}.\n{% endauthority %}\n{% endauthority %}\n\n## Facts\n\n{{ facts }}\n\n## Analysis\n\n{{ analysis }}\n\n## Open points\n\n{{ open_points }}\n\n## Sources, and the day each was read\n\n{{ sources }}\n"
  },
  {
   "file": "T14.md",
   "meta": {
    "id": "T14",
    "title": "Client intake, victim or witness screen",
    "recipient": "File",
    "recipient-kind": "file",
    "purpose": "A list of questions for a first talk, safety first. It goes nowhere.",
    "fits": "A first talk with a client who may be a victim or a witness.",
    "not-for": "Sending to anybody; a client who is not safe to talk.",
    "use": "both",
    "cautions": [
     "Keep it out of shared folders, synced settings and e-mail. It will hold what the other letters leave out.",
     "Ask about safety and language before anything else; stop when the person wants to stop.",
     "Nobody is told about a victim's account, a petition or a shelter without written consent that says to whom and for what.",
     "The screen decides nothing. The attorney reads it the same day when a hold is running."
    ],
    "attachments": [
     "Consent form, signed in the person's language"
    ],
    "fields": [
     {
      "name": "case_key",
      "label": "the clinic's case key",
      "help": "Never a name",
      "required": "yes"
     },
     {
      "name": "interpreter",
      "label": "language and interpreter",
      "help": "",
      "required": "yes"
     },
     {
      "name": "safety",
      "label": "is it safe to talk and to be called",
      "help": "How, when, on which number; not stored elsewhere",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "how_noticed",
      "label": "how ICE came to know, as far as known",
      "help": "Fingerprints at booking, a call, a visit",
      "type": "paragraph"
     },
     {
      "name": "screen",
      "label": "in the person's words: hurt, threatened, cheated or used by someone",
      "help": "Do not press",
      "type": "paragraph"
     },
     {
      "name": "police",
      "label": "reports made, cases as a witness, court dates",
      "help": "",
      "type": "paragraph"
     },
     {
      "name": "family",
      "label": "who depends on the person",
      "help": "",
      "type": "paragraph"
     },
     {
      "name": "filings",
      "label": "papers ever filed with immigration",
      "help": "Form, year, result",
      "type": "paragraph"
     },
     {
      "name": "arrests",
      "label": "each arrest: day, place, charge, result",
      "help": "All of them; everywhere",
      "type": "paragraph"
     },
     {
      "name": "deadlines",
      "label": "deadlines running",
      "help": "End of the hold, hearings, filing dates",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "conflicts",
      "label": "conflict check",
      "help": "Opposing party, co-arrested people",
      "required": "yes"
     }
    ]
   },
   "bodyLine": 30,
   "body": "# Intake: {{ case_key }}\n\n{{ today }}. Confidential, for the attorney.\n\n## 1. Safety and language\n\nInterpreter: {{ interpreter }}\n\n{{ safety }}\n\n## 2. Deadlines\n\n{{ deadlines }}\n{% if hold.kind == \"hold\" %}\n\nEnd of the hold, act by: {{ hold.earliest }} ({{ hold.earliest_rule }}).{% if hold.differs %} A later end may be claimed: {{ hold.latest }} ({{ hold.latest_rule }}).{% endif %}{% if hold.state_clock != \"\" %} {{ hold.state_clock }}{% endif %}\n{% endif %}\n{% if hold.kind == \"no-hold\" %}\n\nNo hold: {{ hold.because }}.\n{% endif %}\n\n## 3. How it came to this\n\n{{ how_noticed }}\n\n- [ ] Has the person been given a copy of the detainer?\n- [ ] Did a warrant (I-200 or I-205) come with it?\n- [ ] Does the person say that they are a citizen? (If yes: call the attorney now.)\n\n## 4. Hurt, threatened, cheated or used\n\n{{ screen }}\n\n- [ ] By someone at home or close\n- [ ] At work or on the way to it\n- [ ] As a witness, or because of a complaint\n\n## 5. Police and courts\n\n{{ police }}\n\n## 6. Family and people who depend on the person\n\n{{ family }}\n\n## 7. Papers filed, and papers refused\n\n{{ filings }}\n\n## 8. Arrests\n\n{{ arrests }}\n{% for c in charges.list %}\n- {{ c.charge }}: {{ c.disposition }}\n{% endfor %}\n\n## 9. Consent\n\n- [ ] Explained, in the person's language, that every letter to ICE tells ICE where the person is\n- [ ] Consent to disclose victim facts: to whom, for what, until when\n- [ ] Consent to disclose a pending petition: to whom, for what, until when\n- [ ] No consent: use the letters without victim facts\n\n## 10. Conflicts\n\n{{ conflicts }}\n"
  },
  {
   "file": "T15.md",
   "meta": {
    "id": "T15",
    "title": "Section 1229(e) check",
    "recipient": "File",
    "recipient-kind": "file",
    "purpose": "Works out whether a Notice to Appear needed a certification because of where the person was arrested.",
    "fits": "A Notice to Appear after an arrest at a courthouse, shelter or place of help.",
    "not-for": "Sending to anybody; it works out a question for the attorney.",
    "use": "today",
    "rests": [
     "STAT-INA239e"
    ],
    "authorities": [
     "STAT-INA239e",
     "STAT-8USC1367"
    ],
    "stands-now": "The certification was added on January 5, 2006.",
    "cautions": [
     "The worksheet is for the file. The attorney decides whether it becomes a motion (T11).",
     "A shelter's name or place never goes into a shared folder; write what kind of place it was."
    ],
    "attachments": [
     "Notice to Appear, all pages",
     "Record of the arrest"
    ],
    "fields": [
     {
      "name": "case_key",
      "label": "the clinic's case key",
      "help": "Never a name",
      "required": "yes"
     },
     {
      "name": "place",
      "label": "kind of place where the action was taken",
      "help": "As the statute lists them",
      "type": "choice",
      "required": "yes",
      "consent": "victim-facts",
      "choices": [
       "domestic violence shelter",
       "rape crisis center",
       "supervised visitation center",
       "family justice center",
       "victim services provider or community organization",
       "courthouse",
       "none of these"
      ]
     },
     {
      "name": "reason",
      "label": "reason for being there",
      "help": "At a courthouse: protection order, custody, domestic violence, sexual assault, trafficking or stalking case",
      "required": "yes",
      "type": "paragraph",
      "consent": "victim-facts"
     },
     {
      "name": "proceeding",
      "label": "kind of proceeding that followed",
      "help": "",
      "required": "yes"
     },
     {
      "name": "nta_words",
      "label": "what the Notice to Appear says about section 1367",
      "help": "Copy the words, or write that there are none",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "conclusion",
      "label": "conclusion",
      "help": "The attorney's",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "next_step",
      "label": "next step, who and by when",
      "help": "",
      "required": "yes"
     }
    ]
   },
   "bodyLine": 28,
   "body": "# Section 1229(e) check: {{ case_key }}\n\n{{ today }}, for a note dated {{ as_of }}.\n\n## 1. Where was the action taken?\n\n{{ place }}\n\n{{ reason }}\n\n## 2. What followed?\n\n{{ proceeding }}\n\n## 3. The rule\n\nWhere the action was taken at a listed place of help, or at a courthouse in connection with a listed kind of case and the person has been battered or subjected to extreme cruelty or is described in the T or U provisions, the Notice to Appear \"shall include a statement that the provisions of section 1367 of this title have been complied with\". {% cite \"STAT-INA239e\" %}. A knowingly false certification falls under {% cite \"STAT-8USC1367\" \"(c)\" %}.\n\n## 4. What the notice says\n\n{{ nta_words }}\n{% if choice.place == \"none of these\" %}\n\nNone of the listed places: the rule does not ask for the statement.\n{% endif %}\n\n## 5. Conclusion\n\n{{ conclusion }}\n\n## 6. Next step\n\n{{ next_step }}\n"
  },
  {
   "file": "T16.md",
   "meta": {
    "id": "T16",
    "title": "Claim to United States citizenship, to ICE",
    "recipient": "ICE ERO field office",
    "recipient-kind": "ice",
    "purpose": "Asks ICE to examine a claim to United States citizenship at once, and to cancel the detainer.",
    "use": "today",
    "fits": "The person says that he or she is a United States citizen, and an attorney has the proof in hand.",
    "not-for": "The proof is only a recollection, or no attorney has looked at the claim.",
    "rests": [
     "ICE-16001.2"
    ],
    "authorities": [
     "ICE-16001.2",
     "REG-8CFR287.7"
    ],
    "forbid": [
     "victim",
     "entry",
     "ssn"
    ],
    "topics": [
     "citizenship"
    ],
    "first": "Sending this letter tells ICE where the client is.",
    "cautions": [
     "An attorney decides on this claim, with the papers in hand, before the letter goes. A claim that turns out wrong harms the client for good.",
     "ICE Directive 16001.2 was seen; whether it is still in effect was not. The signer checks.",
     "Send copies of papers, never the originals, and only what the claim needs.",
     "T17 puts the same proof before the jail."
    ],
    "attachments": [
     "Form G-28 (check the current edition)",
     "Copy of the proof named in the letter",
     "Copy of the detainer, if there is one"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "ERO field office and address",
      "help": "Check the address today; none is printed from memory",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the jail has it",
      "help": "As booked",
      "required": "yes"
     },
     {
      "name": "booking_number",
      "label": "booking number",
      "help": "The jail's own number",
      "required": "yes"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "basis_of_claim",
      "label": "how the person is a citizen (birth in the United States, a parent, naturalization), in one sentence",
      "help": "The attorney's words",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "proof",
      "label": "the proof, each paper with its exhibit",
      "help": "Passport, birth certificate, certificate of naturalization or citizenship",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "told_before",
      "label": "when and to whom the person said so before",
      "help": "Leave empty where nobody was told",
      "required": "no",
      "type": "paragraph"
     },
     {
      "name": "reply_by",
      "label": "hour by which an answer is asked",
      "help": "Weekday, date, hour and zone",
      "required": "yes"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "",
      "required": "no"
     }
    ]
   },
   "bodyLine": 38,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\nField Office Director\n{{ recipient_office }}\n\n**Re: Claim to United States citizenship. {{ person }}, held at {{ facility }}, booking number {{ booking_number }}**\n\nDear Field Office Director:\n\nThe person named above is a citizen of the United States and is the subject of an immigration detainer. We ask you to examine this claim today, to cancel the detainer, and to tell the jail so in writing, by {{ reply_by }}.\n\n{{ basis_of_claim }}\n\nThe proof is enclosed:\n\n{{ proof }}\n{% if given.told_before %}\n\nThis is not the first time that the claim is made: {{ told_before }}\n{% endif %}\n\nICE has a directive on claims to United States citizenship, {% cite \"ICE-16001.2\" %}. We ask that the claim be examined under it, or under whatever stands in its place, and that we be told the result and who reached it.\n\nA detainer is a request made by the Department, {% cite \"REG-8CFR287.7\" \"(a)\" %}, and the Department can withdraw it at once.\n{% if law.any_citizenship %}\n\nThe courts have held:\n\n{% for c in law.citizenship %}\n- {{ c.citation }}: {{ c.holding }}.\n{% endfor %}\n{% endif %}\n\nUntil the claim is decided, please take no step to arrest, move or interview the person without us.\n\nRespectfully,\n\n{{ signer }}\n{% if given.served_on %}\n\ncc: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T17.md",
   "meta": {
    "id": "T17",
    "title": "Proof of United States citizenship, to the jail",
    "recipient": "Jail or sheriff, and the county's counsel",
    "recipient-kind": "jail",
    "purpose": "Puts proof of citizenship before the jail, asks for release now, and asks it to look at the proof itself.",
    "use": "today",
    "fits": "The jail holds, or is about to hold, a person on a detainer, and an attorney has proof of citizenship in hand.",
    "not-for": "Bond is not paid, another hold stands, ICE already has custody, or the proof is only a recollection.",
    "rests": [
     "REG-8CFR287.7"
    ],
    "authorities": [
     "REG-8CFR287.7"
    ],
    "forbid": [
     "a-number",
     "ssn",
     "victim",
     "entry"
    ],
    "topics": [
     "citizenship"
    ],
    "refuse-when": [
     "other-holds",
     "bond-unpaid",
     "ice-custody",
     "booked-to-ice"
    ],
    "first": "Sent before the hold ends, this letter may prompt the jail to call ICE.",
    "cautions": [
     "An attorney decides on this claim, with the papers in hand, before the letter goes. A claim that turns out wrong harms the client for good.",
     "In some states the jail has to look at such papers; the letter says so where the rule was read. Check the state's rule today.",
     "Send copies, never the originals."
    ],
    "attachments": [
     "Copy of the proof named in the letter",
     "Bond receipt, order of release, judgment or dismissal"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "jail or sheriff, and counsel, with address or e-mail",
      "help": "Check it today",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the jail has it",
      "help": "As booked",
      "required": "yes"
     },
     {
      "name": "booking_number",
      "label": "booking number",
      "help": "The jail's own number",
      "required": "yes"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "proof",
      "label": "the proof, each paper with its exhibit",
      "help": "Passport, birth certificate, certificate of naturalization or citizenship",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "releasable",
      "label": "when release became possible",
      "help": "Date and time in the jail's zone",
      "required": "yes",
      "type": "moment"
     },
     {
      "name": "reply_by",
      "label": "hour by which an answer is asked",
      "help": "Weekday, date, hour and zone",
      "required": "yes"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "",
      "required": "no"
     }
    ]
   },
   "bodyLine": 36,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\n{{ recipient_office }}\n\n**Re: Proof of United States citizenship. {{ person }}, booking number {{ booking_number }}, {{ facility }}**\n\nDear Sheriff and Counsel:\n\n{% if release_ahead %}\nThe person named above is a citizen of the United States. We ask you to release the person when custody in the criminal case ends, on {{ releasable }}, and to hold nobody on a detainer after that.\n{% else %}\nThe person named above is a citizen of the United States. We ask you to release the person now. Custody in the criminal case ended, or could have ended, on {{ releasable }}.\n{% endif %}\n{% if hold.kind == \"no-hold\" %}\n\n{{ hold.because }}.\n{% endif %}\n\nThe proof is enclosed, and we ask you to look at it yourself, today:\n\n{{ proof }}\n{% if duties.given %}\n\nWe also ask for what state law has your agency do:\n\n{% for d in duties.list %}\n- {{ d.demand }} {{ d.citation }}.\n{% endfor %}\n{% endif %}\n\nA detainer is a request, {% cite \"REG-8CFR287.7\" \"(a)\" %}. It does not become true by being received.\n{% if law.any_citizenship %}\n\nThe courts have held:\n\n{% for c in law.citizenship %}\n- {{ c.citation }}: {{ c.holding }}.\n{% endfor %}\n{% endif %}\n\nPlease confirm the hour of release by {{ reply_by }}, or tell us who looked at the proof, when, and on what ground the person is still held.\n\nRespectfully,\n\n{{ signer }}\n{% if given.served_on %}\n\ncc: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T18.md",
   "meta": {
    "id": "T18",
    "title": "Demand to the sheriff's counsel",
    "recipient": "The county's or the sheriff's counsel",
    "recipient-kind": "jail",
    "purpose": "Tells the lawyer of the jail why the person must be released, and asks the lawyer to advise the jail today.",
    "use": "today",
    "fits": "The jail did not answer a T06, or says that its counsel must decide.",
    "not-for": "Bond is not paid, another hold stands, ICE already has custody. A first call to the jail; that is T06.",
    "rests": [
     "REG-8CFR287.7"
    ],
    "authorities": [
     "REG-8CFR287.7",
     "REG-8CFR287.5",
     "STAT-8USC1357A2",
     "STAT-8USC1357G1",
     "STAT-42USC1983"
    ],
    "forbid": [
     "a-number",
     "ssn",
     "victim",
     "nationality",
     "country-of-birth",
     "entry",
     "status",
     "birth-date"
    ],
    "topics": [
     "jail-hold"
    ],
    "refuse-when": [
     "other-holds",
     "bond-unpaid",
     "ice-custody",
     "booked-to-ice"
    ],
    "first": "Sent before the hold ends, this letter may prompt the jail to call ICE.",
    "cautions": [
     "It carries no A-number and no victim fact. Keep it so; the booking number is enough.",
     "Write to counsel, not to a client of counsel. Where the county has a lawyer in this matter, only through that lawyer.",
     "Where the jail has a 287(g) agreement, officers who act under it act under color of federal authority (8 U.S.C. § 1357(g)(8)); the letter then says nothing of a suit under state color.",
     "8 U.S.C. § 1357(g)(10), and a detainer that comes with an I-200 or I-205, are the answers to expect."
    ],
    "attachments": [
     "Copy of the detainer, if there is one",
     "Bond receipt, order of release, judgment or dismissal",
     "The letters already sent"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "counsel, with address or e-mail",
      "help": "Check it today",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the jail has it",
      "help": "As booked",
      "required": "yes"
     },
     {
      "name": "booking_number",
      "label": "booking number",
      "help": "The jail's own number",
      "required": "yes"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "release_event",
      "label": "what ended the criminal custody (bond posted, case dismissed, sentence served)",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "releasable",
      "label": "when release became possible",
      "help": "Date and time in the jail's zone",
      "required": "yes",
      "type": "moment"
     },
     {
      "name": "asked_before",
      "label": "what was asked of the jail before, when, and the answer",
      "help": "Calls and letters, one a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "state_law",
      "label": "state law that bars this hold",
      "help": "Citation and one sentence, from the attorney; leave empty when none",
      "required": "no"
     },
     {
      "name": "reply_by",
      "label": "hour by which an answer is asked",
      "help": "Weekday, date, hour and zone",
      "required": "yes"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "",
      "required": "no"
     }
    ]
   },
   "bodyLine": 40,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\n{{ recipient_office }}\n\n**Re: Demand for release. {{ person }}, booking number {{ booking_number }}, {{ facility }}**\n\nDear Counsel:\n\n{% if release_ahead %}\nWe ask you to advise your client to release the person named above when custody in the criminal case ends, on {{ releasable }} ({{ release_event }}), and to hold nobody on a detainer after that.\n{% else %}\nWe ask you to advise your client to release the person named above now. Custody in the criminal case ended, or could have ended, on {{ releasable }} ({{ release_event }}).\n{% endif %}\n\nWe have asked before: {{ asked_before }}\n{% if hold.kind == \"no-hold\" %}\n\n{{ hold.because }}.\n{% elsif given.state_law %}\n\nState law bars this hold: {{ state_law }}\n{% endif %}\n\nA detainer is a request, {% cite \"REG-8CFR287.7\" \"(a)\" %}; it is not a warrant, and no judge has signed it.{% if custodian == \"agency-with-287g\" %} An agreement with ICE serves only \"to the extent consistent with State and local law\", {% cite \"STAT-8USC1357G1\" %}. Please send us the agreement, and tell us which officer acted under it, and when.{% else %} To keep a person who is free to go is a new arrest. The power to arrest without a warrant on a civil immigration ground belongs to immigration officers, and to them only where the person \"is likely to escape before a warrant can be obtained\", {% cite \"STAT-8USC1357A2\" %}. An administrative warrant is executed by the immigration officers whom the regulation lists, {% cite \"REG-8CFR287.5\" \"(e)(3)\" %}; officers of a jail are not on that list.{% endif %}\n{% if law.given %}\n\nThe rulings that we rely on:\n\n{% for c in law.cases %}\n- {{ c.citation }}: {{ c.holding }}.\n{% endfor %}\n{% endif %}\n{% unless custodian == \"agency-with-287g\" %}\n\nA person who is held under color of state law without authority has an action against those who hold, {% cite \"STAT-42USC1983\" %}. We would rather settle this today.\n{% endunless %}\n{% if duties.given %}\n\nWe also ask for what state law has your client do:\n\n{% for d in duties.list %}\n- {{ d.demand }} {{ d.citation }}.\n{% endfor %}\n{% endif %}\n\nBy {{ reply_by }}, please tell us the hour of release, or the authority on which the person is still held, the officer who decided it, and any order of a judge or magistrate behind it. Please tell your client to keep the booking and bond records, the detainer and whatever came with it, and every message with ICE about this person.\n\nThis letter concedes nothing about any hold, and says nothing about citizenship or immigration status.\n\nRespectfully,\n\n{{ signer }}\n{% if given.served_on %}\n\ncc: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T19.md",
   "meta": {
    "id": "T19",
    "title": "Preservation of records",
    "recipient": "Jail or sheriff; copy to the county's counsel",
    "recipient-kind": "jail",
    "purpose": "Asks the jail to keep every record of the hold before any schedule of retention erases it.",
    "use": "today",
    "fits": "A person was, or may have been, held too long, moved or asked about status, and the records may be needed.",
    "not-for": "Asking for copies; that is T07, or the state's records law.",
    "authorities": [
     "REG-8CFR287.7"
    ],
    "forbid": [
     "a-number",
     "ssn",
     "victim",
     "nationality",
     "country-of-birth",
     "entry",
     "status",
     "birth-date"
    ],
    "first": "Asking the jail about a detainer can prompt it to call ICE.",
    "cautions": [
     "Video and telephone recordings are often kept for days only. Send this first, argue later.",
     "It threatens nothing. Days for a notice of claim run apart from it (T26)."
    ],
    "attachments": [],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "jail or sheriff, and counsel, with address or e-mail",
      "help": "Check it today",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the jail has it",
      "help": "As booked",
      "required": "yes"
     },
     {
      "name": "booking_number",
      "label": "booking number",
      "help": "The jail's own number",
      "required": "yes"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "from_day",
      "label": "first day of the records",
      "help": "YYYY-MM-DD, the booking",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "to_day",
      "label": "last day of the records",
      "help": "YYYY-MM-DD; today where the person is still held",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "places",
      "label": "cameras, rooms and desks that matter",
      "help": "Booking desk, release desk, sally port",
      "required": "no"
     },
     {
      "name": "confirm_by",
      "label": "day by which a confirmation is asked",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "",
      "required": "no"
     }
    ]
   },
   "bodyLine": 31,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\n{{ recipient_office }}\n\n**Re: Please preserve records. {{ person }}, booking number {{ booking_number }}, {{ facility }}**\n\nDear Sheriff and Counsel:\n\nPlease keep, whatever your schedule of retention says, every record about the person named above from {{ from_day }} to {{ to_day }}, until this matter is closed. We ask for no copy today; a request for copies follows apart.\n\n- the booking record, every change of it, and who made it;\n- each bond set, offered, refused or posted, with the day and hour, and the name of whoever was turned away at the desk;\n- every immigration detainer, notice, warrant (Form I-200 or I-205) and Form I-203, all pages, with the day and hour each came and how;\n- the day and hour a copy of the detainer was given to the person, and by whom;\n- every message to or from ICE about the person: e-mail, fax and its log, teletype, telephone records, recordings and notes;\n- the release or transfer record, and who signed it;\n- video{% if given.places %} of {{ places }}{% else %} of the booking and the release desk{% endif %}, and recordings of the person's telephone calls;\n- any agreement with ICE, any order to officers on detainers, and the training that goes with it.\n\nPlease tell whoever runs the video, the telephones and the mail today: these are the first to be written over. Please confirm in writing, by {{ confirm_by }}, that it was done, and by whom.\n\nA detainer is a request to your agency, {% cite \"REG-8CFR287.7\" \"(a)\" %}. Nothing here concedes that any hold was lawful, and this letter says nothing about citizenship or immigration status.\n\nRespectfully,\n\n{{ signer }}\n{% if given.served_on %}\n\ncc: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T20-NV.md",
   "meta": {
    "id": "T20-NV",
    "title": "Question about U certifications that names nobody",
    "recipient": "Police, prosecutor, judge or another certifying agency",
    "recipient-kind": "agency",
    "purpose": "Asks an agency who signs Form I-918, Supplement B, and by which rules, without naming a person or a case.",
    "use": "today",
    "fits": "There is no written consent yet, or the client wants to know how the agency treats such requests before being named.",
    "not-for": "Asking for a signature; that is T20, with consent. A small place, where a question alone points to one person.",
    "rests": [
     "STAT-INA214p"
    ],
    "authorities": [
     "STAT-INA214p",
     "REG-8CFR214.14"
    ],
    "forbid": [
     "a-number",
     "ssn",
     "victim",
     "nationality",
     "country-of-birth",
     "entry",
     "status",
     "birth-date"
    ],
    "first": "It names nobody. Keep it so. No name, no report number, no day, no place.",
    "cautions": [
     "In a small place the question alone may point to one person. Ask the client first there too.",
     "An agency with a 287(g) agreement, or a duty to report, may tell ICE what it is told later. Ask before T20 goes."
    ],
    "attachments": [],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "agency, unit or officer who certifies, with address",
      "help": "Ask today who signs",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "more_questions",
      "label": "what else to ask",
      "help": "Nothing that points to a person or a case",
      "required": "no",
      "type": "paragraph"
     },
     {
      "name": "reply_by",
      "label": "day by which an answer is asked",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     }
    ]
   },
   "bodyLine": 26,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\n{{ recipient_office }}\n\n**Re: Your rules on Form I-918, Supplement B**\n\nDear Certifying Official:\n\nWe write about Form I-918, Supplement B, in general, and name no person and no case. An agency like yours may certify under {% cite \"STAT-INA214p\" \"(1)\" %} and {% cite \"REG-8CFR214.14\" %}. Please tell us, by {{ reply_by }}:\n\n- who in your agency signs the form, by title, with an address;\n- which papers you ask for, and how they are to be sent;\n- how long an answer takes, and how an urgent request is marked;\n- who inside and outside your agency sees such a request, and whether you tell any immigration office of it;\n- your written rules, if you have them.\n{% if given.more_questions %}\n\n{{ more_questions }}\n{% endif %}\n\nNothing in this letter says that your agency has a case that concerns us.\n\nRespectfully,\n\n{{ signer }}\n"
  },
  {
   "file": "T20.md",
   "meta": {
    "id": "T20",
    "title": "Request for a U certification (Form I-918, Supplement B)",
    "recipient": "Police, prosecutor, judge or another certifying agency",
    "recipient-kind": "agency",
    "purpose": "Asks a certifying agency to sign Form I-918, Supplement B, for the victim of a crime.",
    "use": "today",
    "fits": "The client was the victim of a crime, told the authorities or will, and agreed in writing to say so to this agency.",
    "not-for": "A trafficking case (T21), or an agency that would pass the request on and the client does not want that.",
    "rests": [
     "STAT-INA214p",
     "STAT-INA101a15U"
    ],
    "authorities": [
     "STAT-INA214p",
     "STAT-INA101a15U",
     "REG-8CFR214.14"
    ],
    "forbid": [
     "a-number",
     "nationality",
     "country-of-birth",
     "entry",
     "status"
    ],
    "variant-without-victim-facts": "T20-NV",
    "discloses": "victim-facts",
    "first": "Sending this letter tells the agency that the client was a victim. Find out first whether it works with ICE.",
    "cautions": [
     "An agency with a 287(g) agreement, or a duty to report, may tell ICE. The client decides, knowing that.",
     "Look up the current edition of the form, who signs for the agency, and its own rules on time. None is printed here.",
     "A signed form grades nobody's case. It goes with a petition that an attorney prepares.",
     "Say nothing about entry, nationality or status."
    ],
    "attachments": [
     "Form I-918, Supplement B, filled in as far as the office can, current edition",
     "Police report or incident number, protection order, letter of the prosecutor",
     "Written consent to disclose, kept in the file and not sent"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "agency, unit or officer who certifies, with address",
      "help": "Ask today who signs",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the report has it",
      "help": "As in the report",
      "required": "yes"
     },
     {
      "name": "report_number",
      "label": "report, case or docket number",
      "help": "",
      "required": "yes",
      "consent": "victim-facts"
     },
     {
      "name": "crime",
      "label": "crime, date and place, in one sentence",
      "help": "As the report has it",
      "required": "yes",
      "consent": "victim-facts"
     },
     {
      "name": "harm",
      "label": "what the crime did to the person, as agreed in writing",
      "help": "Short",
      "required": "yes",
      "type": "paragraph",
      "consent": "victim-facts"
     },
     {
      "name": "help_given",
      "label": "how the person has helped, is helping or will",
      "help": "Calls, statements, hearings, with dates and officers",
      "required": "yes",
      "type": "paragraph",
      "consent": "victim-facts"
     },
     {
      "name": "form_edition",
      "label": "edition of the form and the day it was looked up",
      "help": "From the form's page",
      "required": "yes"
     },
     {
      "name": "hurry",
      "label": "why time matters, if it does",
      "help": "A hold, a hearing, an age. Nothing about status",
      "required": "no",
      "type": "paragraph"
     },
     {
      "name": "reply_by",
      "label": "day by which an answer is asked",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "exhibits",
      "label": "list of exhibits",
      "help": "One a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     }
    ]
   },
   "bodyLine": 40,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\n{{ recipient_office }}\n\n**Re: Request for Form I-918, Supplement B. {{ person }}, {{ report_number }}**\n\nDear Certifying Official:\n\n*Confidential. This letter carries information about a crime victim{% if consent.recorded %}, given with the person's written consent{% endif %}.*\n\nWe represent the person named above, who was the victim of a crime that your agency knows of. We ask you to sign the enclosed Form I-918, Supplement B (edition: {{ form_edition }}), by {{ reply_by }}.\n\n{{ crime }}\n\n{{ harm }}\n\nThe person's help: {{ help_given }}\n\nCongress made a status for victims of listed crimes who help the authorities, {% cite \"STAT-INA101a15U\" %}. A petition for it carries the certification of an agency like yours that the victim \"has been helpful, is being helpful, or is likely to be helpful\", {% cite \"STAT-INA214p\" \"(1)\" %}; its rules are in {% cite \"REG-8CFR214.14\" %}. We ask for what your file shows; we do not ask you to promise a charge or a conviction.\n{% if given.hurry %}\n\n{{ hurry }}\n{% endif %}\n\nPlease keep this letter and its enclosures with the victim's file, and give them to nobody outside your agency without asking us first. If you cannot sign, please tell us why and who else may. We are glad to bring the person to you, with an interpreter.\n\nRespectfully,\n\n{{ signer }}\n\nEnclosures:\n\n{{ exhibits }}\n"
  },
  {
   "file": "T21-NV.md",
   "meta": {
    "id": "T21-NV",
    "title": "Question about T declarations that names nobody",
    "recipient": "Law-enforcement agency that investigates trafficking",
    "recipient-kind": "agency",
    "purpose": "Asks an agency who signs Form I-914, Supplement B, and by which rules, without naming a person or a case.",
    "use": "today",
    "fits": "There is no written consent yet, or the client wants to know how the agency treats such requests before being named.",
    "not-for": "Asking for a signature; that is T21, with consent. A small place, where a question alone points to one person.",
    "rests": [
     "STAT-INA101a15T"
    ],
    "authorities": [
     "STAT-INA101a15T",
     "REG-8CFR214.200",
     "REG-8CFR214.11-OLD"
    ],
    "forbid": [
     "a-number",
     "ssn",
     "victim",
     "nationality",
     "country-of-birth",
     "entry",
     "status",
     "birth-date"
    ],
    "first": "It names nobody. Keep it so. No name, no report number, no day, no place.",
    "cautions": [
     "Traffickers may be near, and some have friends in an agency. Ask the client first, also for a question that names nobody.",
     "Whether the application needs the form at all is for an attorney to decide."
    ],
    "attachments": [],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "agency, unit or agent, with address",
      "help": "Ask today who signs",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "more_questions",
      "label": "what else to ask",
      "help": "Nothing that points to a person or a case",
      "required": "no",
      "type": "paragraph"
     },
     {
      "name": "reply_by",
      "label": "day by which an answer is asked",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     }
    ]
   },
   "bodyLine": 26,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\n{{ recipient_office }}\n\n**Re: Your rules on Form I-914, Supplement B**\n\nDear Officer:\n\nWe write about Form I-914, Supplement B, in general, and name no person and no case. The status behind it stands in {% cite \"STAT-INA101a15T\" %}{% authority \"REG-8CFR214.200\" %} (rules: {% cite \"REG-8CFR214.200\" %}){% endauthority %}{% authority \"REG-8CFR214.11-OLD\" %} (rules: {% cite \"REG-8CFR214.11-OLD\" %}){% endauthority %}. Please tell us, by {{ reply_by }}:\n\n- who in your agency completes and signs the form, by title, with an address;\n- what you ask a person to bring or to do first;\n- how long an answer takes, and how an urgent request is marked;\n- who inside and outside your agency sees such a request, and whether you tell any immigration office of it;\n- your written rules, if you have them.\n{% if given.more_questions %}\n\n{{ more_questions }}\n{% endif %}\n\nNothing in this letter says that your agency has a case that concerns us.\n\nRespectfully,\n\n{{ signer }}\n"
  },
  {
   "file": "T21.md",
   "meta": {
    "id": "T21",
    "title": "Request for a T declaration (Form I-914, Supplement B)",
    "recipient": "Law-enforcement agency that investigates trafficking",
    "recipient-kind": "agency",
    "purpose": "Asks a law-enforcement agency to sign Form I-914, Supplement B, for a person who was trafficked.",
    "use": "today",
    "fits": "The client was trafficked for labor or sex, and agreed in writing to say so to this agency.",
    "not-for": "Another crime (T20), or a client for whom contact with the agency is not safe.",
    "rests": [
     "STAT-INA101a15T"
    ],
    "authorities": [
     "STAT-INA101a15T",
     "REG-8CFR214.200",
     "REG-8CFR214.11-OLD",
     "STAT-22USC7105c3"
    ],
    "forbid": [
     "a-number",
     "nationality",
     "country-of-birth",
     "entry",
     "status"
    ],
    "variant-without-victim-facts": "T21-NV",
    "discloses": "victim-facts",
    "first": "Sending this letter tells the agency that the client was trafficked. Find out first whether it works with ICE.",
    "cautions": [
     "Traffickers may be near. Give no shelter, new address or telephone number of the client.",
     "Look up the current edition of the form, and whether the application needs it at all; an attorney decides. None is printed here.",
     "Continued presence is asked for by a federal agency. The letter raises it; it cannot be filed by the client.",
     "Say nothing about entry, nationality or status."
    ],
    "attachments": [
     "Form I-914, Supplement B, filled in as far as the office can, current edition",
     "Report or case number; statements already given",
     "Written consent to disclose, kept in the file and not sent"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "agency, unit or agent, with address",
      "help": "Ask today who signs",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the file has it",
      "help": "",
      "required": "yes"
     },
     {
      "name": "report_number",
      "label": "report or case number",
      "help": "",
      "required": "no",
      "consent": "victim-facts"
     },
     {
      "name": "trafficking",
      "label": "what happened, as agreed in writing",
      "help": "Short: who, how, where, until when",
      "required": "yes",
      "type": "paragraph",
      "consent": "victim-facts"
     },
     {
      "name": "help_given",
      "label": "what the agency asked of the person, and what was done",
      "help": "Requests, statements, dates, officers; reasons where nothing was possible",
      "required": "yes",
      "type": "paragraph",
      "consent": "victim-facts"
     },
     {
      "name": "form_edition",
      "label": "edition of the form and the day it was looked up",
      "help": "From the form's page",
      "required": "yes"
     },
     {
      "name": "continued_presence",
      "label": "whether continued presence is asked, and of whom",
      "help": "Leave empty where it is not",
      "required": "no",
      "type": "paragraph",
      "consent": "victim-facts"
     },
     {
      "name": "reply_by",
      "label": "day by which an answer is asked",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "exhibits",
      "label": "list of exhibits",
      "help": "One a line",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     }
    ]
   },
   "bodyLine": 39,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\n{{ recipient_office }}\n\n**Re: Request for Form I-914, Supplement B. {{ person }}{% if given.report_number %}, {{ report_number }}{% endif %}**\n\nDear Officer:\n\n*Confidential. This letter carries information about a victim of trafficking{% if consent.recorded %}, given with the person's written consent{% endif %}.*\n\nWe represent the person named above, who was the victim of trafficking. We ask you to complete and sign the enclosed Form I-914, Supplement B (edition: {{ form_edition }}), by {{ reply_by }}.\n\n{{ trafficking }}\n\nWhat your agency asked of the person, and what was done: {{ help_given }}\n\nCongress made a status for victims of trafficking, {% cite \"STAT-INA101a15T\" %}{% authority \"REG-8CFR214.200\" %} (rules: {% cite \"REG-8CFR214.200\" %}){% endauthority %}{% authority \"REG-8CFR214.11-OLD\" %} (rules: {% cite \"REG-8CFR214.11-OLD\" %}){% endauthority %}. We ask for what your file shows; we do not ask you to promise a charge or a conviction.\n{% if given.continued_presence %}\n{% authority \"STAT-22USC7105c3\" %}\n\nContinued presence may be permitted on the application of federal law enforcement, {% cite \"STAT-22USC7105c3\" %}. {{ continued_presence }}\n{% endauthority %}\n{% endif %}\n\nPlease keep this letter and its enclosures with the victim's file, and give them to nobody outside your agency without asking us first. Please do not try to reach the person except through us. If you cannot sign, please tell us why and who else may.\n\nRespectfully,\n\n{{ signer }}\n\nEnclosures:\n\n{{ exhibits }}\n"
  },
  {
   "file": "T22.md",
   "meta": {
    "id": "T22",
    "title": "Detainer without the review that Gonzalez requires",
    "recipient": "ICE ERO field office; copy to class counsel",
    "recipient-kind": "ice",
    "purpose": "Asks an ICE office to withdraw a Form I-247A that it could not issue without a neutral review first.",
    "use": "today",
    "from": "2025-03-04",
    "until": "2030-03-04",
    "fits": "Form I-247A from an office that the settlement in Gonzalez v. ICE covers, with the box of the biometric match ticked.",
    "not-for": "Another box is ticked, the form is an I-247G, or nobody knows which office issued it.",
    "rests": [
     "CASE-GONZALEZ-V-ICE"
    ],
    "authorities": [
     "CASE-GONZALEZ-V-ICE",
     "REG-8CFR287.7"
    ],
    "forbid": [
     "victim",
     "nationality",
     "country-of-birth",
     "entry",
     "status"
    ],
    "refuse-when": [
     "other-box",
     "notice-form"
    ],
    "first": "Sending this letter tells ICE where the client is.",
    "cautions": [
     "The list of covered places was not found. The signer finds out, from class counsel, whether the office is covered.",
     "The class turns on the box of the biometric match alone (a secondary source). Look at the form before signing.",
     "The review is said to be due within 48 hours of issuing. A form without one is a violation, not a clock that is overdue; the letter names no hours.",
     "Class counsel asked to be told of violations: litigation@immigrantjustice.org, GonzalezSettlement@aclusocal.org (check today).",
     "The Ninth Circuit reversed the other half of the case, on state authority to hold. Do not cite it for that."
    ],
    "attachments": [
     "Copy of the detainer, both sides",
     "Form G-28 (check the current edition)"
    ],
    "fields": [
     {
      "name": "office",
      "label": "your office, address, telephone",
      "help": "Letterhead of the clinic",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "recipient_office",
      "label": "ERO field office that issued the form, and address",
      "help": "As the form has it; check the address today",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "sent_by",
      "label": "how it is sent (by e-mail, by fax, by hand)",
      "help": "As it goes out",
      "required": "yes"
     },
     {
      "name": "person",
      "label": "name as the jail has it",
      "help": "As booked",
      "required": "yes"
     },
     {
      "name": "booking_number",
      "label": "booking number",
      "help": "The jail's own number",
      "required": "yes"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "issued_on",
      "label": "day on the form",
      "help": "YYYY-MM-DD",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "issuing_office",
      "label": "office and officer on the form",
      "help": "Copy it from the form",
      "required": "yes"
     },
     {
      "name": "box",
      "label": "box of probable cause that is ticked, in the form's words",
      "help": "Copy it from the form",
      "required": "yes"
     },
     {
      "name": "reply_by",
      "label": "hour by which an answer is asked",
      "help": "Weekday, date, hour and zone",
      "required": "yes"
     },
     {
      "name": "signer",
      "label": "name, role and authority of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "",
      "required": "no"
     }
    ]
   },
   "bodyLine": 40,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ sent_by }}\n\nField Office Director\n{{ recipient_office }}\n\n**Re: Form I-247A without a neutral review. {{ person }}, held at {{ facility }}, booking number {{ booking_number }}**\n\nDear Field Office Director:\n\nWe ask you to withdraw the detainer named below, and to tell the jail so in writing, by {{ reply_by }}.\n\nForm I-247A is dated {{ issued_on }} and was issued by {{ issuing_office }}. The ground that is ticked reads: {{ box }}.\n\nUnder the settlement in {% cite \"CASE-GONZALEZ-V-ICE\" %}, in force since March 4, 2025 for five years, an office that it covers issues no Form I-247A without a neutral review first. Without one it may issue only the notice form, I-247G, which \"does not request or authorize that you detain the subject beyond the time\" of release. We have been shown no review of this form.\n\nIf there was a review, please send us its record: who reviewed, on what, on which day and at which hour. If you say that the settlement does not reach your office or this form, please tell us why. A detainer is a request made by the Department, {% cite \"REG-8CFR287.7\" \"(a)\" %}, and the Department can withdraw it at once.\n\nNothing here concedes alienage, removability or that any hold was lawful.\n\nRespectfully,\n\n{{ signer }}\n{% if given.served_on %}\n\ncc: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T23.md",
   "meta": {
    "id": "T23",
    "title": "Checklist of the form and its warrant",
    "recipient": "File",
    "recipient-kind": "file",
    "purpose": "Goes through what stands on the face of the detainer and of the warrant, line by line, before anyone argues from them.",
    "use": "both",
    "fits": "A copy of the form, and of what came with it, lies on the desk.",
    "not-for": "Sending to anybody. A gap on the form is a question for the attorney, not a ruling.",
    "rests": [
     "REG-8CFR287.7"
    ],
    "authorities": [
     "REG-8CFR287.7",
     "REG-8CFR287.5",
     "ICE-10074.2",
     "CASE-GONZALEZ-V-ICE"
    ],
    "cautions": [
     "Nothing on this sheet makes a paper void. No paper is called void for the rank of an officer; some USCIS officers may issue and execute warrants since October 6, 2025.",
     "The lists of officers were read in an edition of about 2023."
    ],
    "fields": [
     {
      "name": "case_key",
      "label": "the clinic's case key",
      "help": "Never a name",
      "required": "yes"
     },
     {
      "name": "form_edition",
      "label": "form and edition, from its foot",
      "help": "I-247A (3/17), I-247G and so on",
      "required": "yes"
     },
     {
      "name": "form_name",
      "label": "name and birth date on the form: the client's?",
      "help": "Yes, no, how it differs",
      "required": "yes"
     },
     {
      "name": "form_day",
      "label": "day on the form and day it came",
      "help": "",
      "required": "yes"
     },
     {
      "name": "form_officer",
      "label": "officer on the form: name, title, signature",
      "help": "",
      "required": "yes"
     },
     {
      "name": "form_box",
      "label": "box of probable cause that is ticked",
      "help": "Final order; pending proceedings; biometric match; statements; none",
      "required": "yes"
     },
     {
      "name": "form_served",
      "label": "copy to the person: by whom, day, hour",
      "help": "",
      "required": "yes"
     },
     {
      "name": "warrant_form",
      "label": "warrant: I-200, I-205 or none",
      "help": "",
      "required": "yes"
     },
     {
      "name": "warrant_name",
      "label": "name on the warrant: the client's?",
      "help": "",
      "required": "yes"
     },
     {
      "name": "warrant_officer",
      "label": "officer on the warrant: name, title, signature, day",
      "help": "",
      "required": "yes"
     },
     {
      "name": "warrant_served",
      "label": "warrant served: by whom (ICE or a deputy), day, hour",
      "help": "",
      "required": "yes"
     },
     {
      "name": "agreement",
      "label": "287(g) agreement of the jail: model, day signed",
      "help": "From the list, and the day of the list",
      "required": "yes"
     },
     {
      "name": "open_points",
      "label": "what is missing or does not fit",
      "help": "For the attorney",
      "required": "yes",
      "type": "paragraph"
     }
    ]
   },
   "bodyLine": 30,
   "body": "# Checklist of the form and its warrant: {{ case_key }}\n\nWritten {{ today }}. For the file. Do not send it.\n\n| On the detainer | What stands there |\n| --- | --- |\n| Form and edition | {{ form_edition }} |\n| Name and birth date | {{ form_name }} |\n| Day on the form; day it came | {{ form_day }} |\n| Officer: name, title, signature | {{ form_officer }} |\n| Ground that is ticked | {{ form_box }} |\n| Copy to the person | {{ form_served }} |\n\n| On the warrant | What stands there |\n| --- | --- |\n| Form | {{ warrant_form }} |\n| Name | {{ warrant_name }} |\n| Officer: name, title, signature, day | {{ warrant_officer }} |\n| Served | {{ warrant_served }} |\n| 287(g) agreement of the jail | {{ agreement }} |\n\n## What to read it against\n\n- Who may issue a detainer: {% cite \"REG-8CFR287.7\" \"(b)\" %}.\n- A request; custody for a person not otherwise held: {% cite \"REG-8CFR287.7\" \"(a), (d)\" %}.\n- Who may issue a warrant: {% cite \"REG-8CFR287.5\" \"(e)(2)\" %}. Who may execute one: {% cite \"REG-8CFR287.5\" \"(e)(3)\" %}. Officers of a jail are not listed; an officer under a 287(g) agreement acts under the agreement.\n{% authority \"ICE-10074.2\" %}\n- A signed I-200 or I-205 with every detainer is ICE's own policy, {% cite \"ICE-10074.2\" %}. It is not law, and it does not bind a detainer of CBP.\n{% endauthority %}\n- The print of 02/17 has four boxes: final order; pending proceedings; biometric match; statements.\n{% authority \"CASE-GONZALEZ-V-ICE\" %}\n- Which box is ticked decides about the class in {% cite \"CASE-GONZALEZ-V-ICE\" %}; see T22.\n{% endauthority %}\n\n## What is missing or does not fit\n\n{{ open_points }}\n"
  },
  {
   "file": "T24.md",
   "meta": {
    "id": "T24",
    "title": "Log of calls",
    "recipient": "File",
    "recipient-kind": "file",
    "purpose": "Keeps who was called, when, what was asked and what was answered, one line a call.",
    "use": "both",
    "fits": "Any case with a clock. Begin it with the first call.",
    "not-for": "Sending to anybody as it is. A letter quotes the calls that matter; T25 repeats them all.",
    "authorities": [],
    "cautions": [
     "Write the hour at once and the words as they were said. Nothing that the client told in confidence.",
     "The jail and ICE may learn from a call that a client is in custody. Ask before the first call."
    ],
    "fields": [
     {
      "name": "case_key",
      "label": "the clinic's case key",
      "help": "Never a name",
      "required": "yes"
     },
     {
      "name": "zone_words",
      "label": "time zone of the hours below",
      "help": "The jail's",
      "required": "yes"
     },
     {
      "name": "first_day",
      "label": "day and hour",
      "help": "YYYY-MM-DD HH:MM on the jail's clock, so that the timeline can place it",
      "required": "yes"
     },
     {
      "name": "first_who",
      "label": "office, name or badge, number called",
      "help": "",
      "required": "yes"
     },
     {
      "name": "first_asked",
      "label": "what was asked",
      "help": "",
      "required": "yes"
     },
     {
      "name": "first_answer",
      "label": "the answer, in their words",
      "help": "",
      "required": "yes"
     },
     {
      "name": "first_next",
      "label": "what was promised and by when",
      "help": "",
      "required": "yes"
     }
    ]
   },
   "bodyLine": 23,
   "body": "# Log of calls: {{ case_key }}\n\nHours in {{ zone_words }}. Begun {{ today }}. For the file.\n\n| Day and hour | Who | Asked | Answer | Next |\n| --- | --- | --- | --- | --- |\n| {{ first_day }} | {{ first_who }} | {{ first_asked }} | {{ first_answer }} | {{ first_next }} |\n\nOne line a call, the newest below, the hour as 2026-11-20 15:05. The timeline of the note and the hand-over sheet (T25) read this table; keep its heading row.\n"
  },
  {
   "file": "T25.md",
   "meta": {
    "id": "T25",
    "title": "Hand-over sheet for habeas",
    "recipient": "File; the attorney who files",
    "recipient-kind": "file",
    "purpose": "Gives the attorney who may file for habeas the facts of custody on two pages. It argues nothing.",
    "use": "today",
    "fits": "A person is held past every end, or may be moved, and an attorney is being asked to file.",
    "not-for": "Filing. It is no petition and no declaration.",
    "rests": [
     "STAT-28USC2241"
    ],
    "authorities": [
     "STAT-28USC2241"
    ],
    "cautions": [
     "Do it before transfer. A federal court grants the writ within its own district; a person who is moved may have to ask another court.",
     "Facts only, each with where it is known from. What is not known stays a blank.",
     "State habeas may be open too. The attorney chooses.",
     "Nothing of victim status or a petition stands here; the attorney asks the client."
    ],
    "forbid": [
     "victim"
    ],
    "fields": [
     {
      "name": "case_key",
      "label": "the clinic's case key",
      "help": "A name only where the attorney asks for it",
      "required": "yes"
     },
     {
      "name": "facility",
      "label": "jail",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "district",
      "label": "federal judicial district and county of the place of confinement, today",
      "help": "Where the person sleeps, not where the office is",
      "required": "yes"
     },
     {
      "name": "seen_there",
      "label": "how and when it was last known that the person is there",
      "help": "Roster, call, visit: day and hour",
      "required": "yes"
     },
     {
      "name": "custodian_name",
      "label": "who holds the person: sheriff, warden, field office, by title",
      "help": "",
      "required": "yes"
     },
     {
      "name": "releasable",
      "label": "when release became possible",
      "help": "Date and time in the jail's zone",
      "required": "yes",
      "type": "moment"
     },
     {
      "name": "release_event",
      "label": "what ended the criminal custody",
      "help": "From the note",
      "required": "yes"
     },
     {
      "name": "chronology",
      "label": "custody, in order: day, hour, place, by whom",
      "help": "One event a line; from the note where it has them",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "demands",
      "label": "what was demanded, of whom, when, and the answer",
      "help": "Filled from the note's log of calls (T24) and `demand`",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "papers",
      "label": "papers in hand, and papers asked for",
      "help": "Detainer, warrant, bond receipt, order",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "transfer_signs",
      "label": "signs of a transfer",
      "help": "A bag packed, a roster that changed, a word of an officer",
      "required": "no",
      "type": "paragraph"
     },
     {
      "name": "contact",
      "label": "who at the clinic can be called tonight",
      "help": "Role and number",
      "required": "yes"
     }
    ]
   },
   "bodyLine": 32,
   "body": "# Hand-over sheet: {{ case_key }}\n\nWritten {{ today }}. Facts only. **Do it before transfer.**\n\n| Custody | Today |\n| --- | --- |\n| Held at | {{ facility }} |\n| District of confinement | {{ district }} |\n| Last known there | {{ seen_there }} |\n| Custodian | {{ custodian_name }} |\n| Call tonight | {{ contact }} |\n\nA district court may grant the writ \"within their respective jurisdictions\", {% cite \"STAT-28USC2241\" \"(a)\" %}; custody under color of federal authority, or in violation of federal law, (c)(1) and (c)(3).\n\n## Release\n\nRelease from the criminal case {% if release_ahead %}becomes{% else %}became{% endif %} possible on {{ releasable }} ({{ release_event }}).\n{% if hold.kind == \"no-hold\" %}\n\nState law: {{ hold.because }}.\n{% elsif hold.kind == \"hold\" %}\n\nThe earliest end of the detainer's hours, to argue from: {{ hold.earliest }} ({{ hold.earliest_rule }}).{% if hold.differs %} The latest end anyone claims: {{ hold.latest }} ({{ hold.latest_rule }}). Neither is permission to hold.{% else %} It is no permission to hold.{% endif %}\n{% endif %}\n{% if hold.not_served %}\n\nNo copy of the detainer was given to the person, as the note has it.\n{% endif %}\n{% if hold.no_warrant %}\n\nNo I-200 or I-205 came with it, as the note has it.\n{% endif %}\n\n## Custody, in order\n\n{{ chronology }}\n\n## What was demanded\n\n{{ demands }}\n\n## Papers\n\n{{ papers }}\n{% if given.transfer_signs %}\n\n## Signs of a transfer\n\n{{ transfer_signs }}\n{% endif %}\n"
  },
  {
   "file": "T26.md",
   "meta": {
    "id": "T26",
    "title": "Reminder of the days for a notice of claim",
    "recipient": "File; counsel",
    "recipient-kind": "file",
    "purpose": "Lists the days by which a notice of claim may be due after a person was held too long. It is a reminder, not a filing.",
    "use": "today",
    "fits": "A person was held past every end, and nobody has yet looked at a claim.",
    "not-for": "Filing, or advice that time remains.",
    "authorities": [],
    "forbid": [
     "a-number",
     "ssn",
     "victim",
     "nationality",
     "entry",
     "status"
    ],
    "cautions": [
     "Counsel confirms every day before anyone relies on it. A day that is not listed may still be running.",
     "Where the rule was not read, no day is given. Ask counsel today."
    ],
    "fields": [
     {
      "name": "case_key",
      "label": "the clinic's case key",
      "help": "Never a name",
      "required": "yes"
     },
     {
      "name": "overdetention_day",
      "label": "day the person was held too long, or it was found out",
      "help": "YYYY-MM-DD; the first such day",
      "required": "yes",
      "type": "date"
     },
     {
      "name": "public_body",
      "label": "public bodies that may have to answer",
      "help": "County, city, state, federal agency",
      "required": "yes",
      "type": "paragraph"
     },
     {
      "name": "counsel_asked",
      "label": "counsel asked, and when",
      "help": "",
      "required": "yes"
     }
    ]
   },
   "bodyLine": 21,
   "body": "# Days for a notice of claim: {{ case_key }}\n\nWritten {{ today }}. A reminder for counsel, not a filing. Counted from {{ overdetention_day }}.\n\nBodies that may have to answer: {{ public_body }}\n\n{% if claims.given %}\n| Claim | The rule | Last day, to be confirmed by counsel |\n| --- | --- | --- |\n{% for c in claims.list %}\n| {{ c.name }} | {{ c.rule }} | {{ c.last_day }} |\n{% endfor %}\n{% else %}\nNo rule for this state was read here, or no day was given. **Ask counsel today.**\n{% endif %}\n\nA day in this table is not a promise that time remains: a rule may run from another day, a charter may shorten it, and a claim may need more than a notice.\n\nCounsel asked: {{ counsel_asked }}\n"
  }
 ]
};

export const builtInSnippets: unknown = {
 "schemaVersion": 1,
 "dataVersion": "2026-11-28",
 "entries": [
  {
   "file": "citations.code-snippets",
   "name": "Cite: 8 C.F.R. § 287.7(d)",
   "prefix": "dd-cite-cfr",
   "description": "Regulation on detainers, with the paragraph to choose",
   "body": [
    "8 C.F.R. § 287.7${1|(d),(a)|}"
   ]
  },
  {
   "file": "citations.code-snippets",
   "name": "Cite: 8 U.S.C. § 1367",
   "prefix": "dd-cite-1367",
   "description": "Confidentiality of victims' petitions (IIRIRA § 384, not the INA)",
   "body": [
    "8 U.S.C. § 1367${1|(a)(2),(a)(1),(b),(c)|}"
   ]
  },
  {
   "file": "citations.code-snippets",
   "name": "Cite: 8 U.S.C. § 1229(e)",
   "prefix": "dd-cite-1229e",
   "description": "Certification on a Notice to Appear",
   "body": [
    "INA § 239(e), 8 U.S.C. § 1229(e)"
   ]
  },
  {
   "file": "citations.code-snippets",
   "name": "Cite: 8 U.S.C. § 1227(d)",
   "prefix": "dd-cite-1227d",
   "description": "Stay for T and U applicants",
   "body": [
    "INA § 237(d), 8 U.S.C. § 1227(d)"
   ]
  },
  {
   "file": "citations.code-snippets",
   "name": "Cite: 8 U.S.C. § 1231(c)(2)",
   "prefix": "dd-cite-1231",
   "description": "Stay for a needed witness",
   "body": [
    "INA § 241(c)(2), 8 U.S.C. § 1231(c)(2)"
   ]
  },
  {
   "file": "citations.code-snippets",
   "name": "Cite: a memo with its end",
   "prefix": "dd-cite-memo",
   "description": "A memo or directive; its end and the day its status was checked belong beside it",
   "body": [
    "${1:issuer}, *${2:title}*, ${3:number}, at ${4:page} (${5:date}) (${6:what became of it, checked on what day})$0"
   ]
  },
  {
   "file": "citations.code-snippets",
   "name": "Cite: a record in the file",
   "prefix": "dd-cite-record",
   "description": "A paper in the file, by exhibit and page",
   "body": [
    "Exhibit ${1:letter}, ${2:what it is}, at ${3:page}$0"
   ]
  },
  {
   "file": "request-parts.code-snippets",
   "name": "Factor headings",
   "prefix": "dd-factors",
   "description": "Headings for and against, with exhibits",
   "body": [
    "## What speaks for the request",
    "",
    "- **${1:Factor}.** ${2:Why} (Exhibit ${3:letter})",
    "",
    "## What speaks against, and our answer",
    "",
    "- **${4:Factor}.** ${5:The fact, squarely} ${6:Our answer} (Exhibit ${7:letter})",
    "$0"
   ]
  },
  {
   "file": "request-parts.code-snippets",
   "name": "Evidence list",
   "prefix": "dd-evidence",
   "description": "Papers to gather for a request, as a checklist",
   "body": [
    "## Evidence",
    "",
    "- [ ] Identity papers",
    "- [ ] Form G-28 (current edition)",
    "- [ ] Detainer, and the I-200 or I-205 that came with it",
    "- [ ] Booking sheet, charges, dispositions",
    "- [ ] Notice to Appear, order, I-213 if held",
    "- [ ] Police report, protection order, prosecutor's letter (only with consent)",
    "- [ ] I-918 Supplement B or I-914 Supplement B, receipts (only with consent)",
    "- [ ] Medical and counselling records, with a release",
    "- [ ] Children's birth certificates, proof of caretaking",
    "- [ ] Residence, work, tax, school, military records",
    "- [ ] Community letters",
    "- [ ] Certified translations",
    "- [ ] ${1:Other}",
    "$0"
   ]
  },
  {
   "file": "request-parts.code-snippets",
   "name": "Chronology",
   "prefix": "dd-chronology",
   "description": "Table of events with their source",
   "body": [
    "## Chronology",
    "",
    "| Day and hour | What happened | Source |",
    "| --- | --- | --- |",
    "| ${1:day, hour, zone} | ${2:arrest} | ${3:paper or person} |",
    "| ${4:day, hour, zone} | ${5:detainer received} | ${6:paper or person} |",
    "| ${7:day, hour, zone} | ${8:release became possible} | ${9:paper or person} |",
    "$0"
   ]
  },
  {
   "file": "request-parts.code-snippets",
   "name": "Hold block, by hand",
   "prefix": "dd-hold",
   "description": "What a hold computation needs, to fill in by hand; the command Check Deadline writes the computed block",
   "body": [
    "## Hold",
    "",
    "- Release became possible: ${1:day, hour, zone} (${2:bond posted, case dismissed, sentence served})",
    "- Form and edition: ${3:as printed at the foot of the form}",
    "- Copy given to the person: ${4|unknown,yes,no|}",
    "- Warrant with it: ${5|unknown,I-200,I-205,none|}",
    "- Does anything else hold the person: ${6|unknown,yes,no|}",
    "- Earliest end, act by: ${7:compute it}",
    "- Latest end claimed under the regulation: ${8:compute it}",
    "$0"
   ]
  },
  {
   "file": "request-parts.code-snippets",
   "name": "Confidentiality legend",
   "prefix": "dd-confidential",
   "description": "Legend for a paper that carries protected information",
   "body": [
    "*Confidential. This paper ${1|carries information about a victim or witness\\, given with the person's written consent,is attorney work product for the file|}. Please do not disclose it further.*",
    "$0"
   ]
  },
  {
   "file": "request-parts.code-snippets",
   "name": "Interpreter certificate",
   "prefix": "dd-interpreter",
   "description": "Certificate of interpretation or translation",
   "body": [
    "## Certificate of ${1|interpretation,translation|}",
    "",
    "I, ${2:name}, am competent in English and ${3:language}. I ${4|read this paper back to the person in that language\\, and the person said that it was understood,translated the attached paper from that language\\, and the translation is true and complete|}.",
    "",
    "${5:Signature, day}",
    "",
    "${6:Address or office}",
    "$0"
   ]
  },
  {
   "file": "request-parts.code-snippets",
   "name": "Without conceding",
   "prefix": "dd-noconcede",
   "description": "The sentence that keeps a request from conceding anything",
   "body": [
    "This ${1|request,letter|} is made without conceding alienage, removability or that any hold was lawful.$0"
   ]
  }
 ]
};
