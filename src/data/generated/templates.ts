// Made by tools/data/build-templates.mjs from snippets/. Do not edit: change the files there and run the script.
export const builtInTemplates: unknown = {
 "schemaVersion": 1,
 "dataVersion": "2026-11-22",
 "entries": [
  {
   "file": "T01-NV.md",
   "meta": {
    "id": "T01-NV",
    "title": "Detainer-lift request, without victim facts",
    "recipient": "ICE ERO field office",
    "recipient-kind": "ice",
    "purpose": "Asks ICE to cancel a detainer on custody, the charge and the person's circumstances alone. Says nothing of any crime suffered or any petition.",
    "use": "today",
    "rests": [
     "REG-8CFR287.7"
    ],
    "authorities": [
     "REG-8CFR287.7"
    ],
    "forbid": [
     "victim"
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
      "required": "yes"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "For example jail counsel by e-mail",
      "required": "no"
     }
    ]
   },
   "bodyLine": 38,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ recipient_office }}\n\n**Re: Request to cancel an immigration detainer. {{ person }}, held at {{ facility }}{% if given.booking_number %}, booking number {{ booking_number }}{% endif %}**\n\n## 1. What is asked, and by when\n\nWe ask the Field Office Director to cancel the detainer lodged against the person named above, and to tell the jail so in writing, by {{ deadline }}.\n\nThis request is made without conceding alienage, removability or that any hold was lawful.\n\n## 2. Who asks, and your authority\n\nWe represent the person named in the detainer; Form G-28 is enclosed. A detainer is a request made by the Department, {% cite \"REG-8CFR287.7\" \"(a)\" %}, and the Department can withdraw it.\n\n## 3. Custody and charges\n\n{{ arrest }} Release from the criminal case became possible on {{ releasable }}.\n\nCharges: {{ charges_listed }}\n\n## 4. The law in force\n\nA detainer asks a jail to keep a person for a period \"not to exceed 48 hours, excluding Saturdays, Sundays, and holidays\", {% cite \"REG-8CFR287.7\" \"(d)\" %}. Unless a statute requires custody, whether to take it at the end of that time is for your office to decide.\n{% if hold.kind == \"hold\" %}\n{% if hold.differs %}\nThe jail may not hold on the detainer beyond {{ hold.earliest }} ({{ hold.earliest_rule }}); on the longest reading, not beyond {{ hold.latest }} ({{ hold.latest_rule }}).\n{% else %}\nThe jail may not hold on the detainer beyond {{ hold.latest }} ({{ hold.latest_rule }}).\n{% endif %}\n{% endif %}\n{% if hold.kind == \"no-hold\" %}\nThe detainer gives the jail no ground to hold: {{ hold.because }}.\n{% endif %}\n\n## 5. What speaks for cancelling\n\n{% if factors.given %}\n{% for f in factors.positive %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% else %}\n{{ factors_for }}\n{% endif %}\n\n## 6. What speaks against, and our answer\n\n{% if factors.given %}\n{% for f in factors.negative %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% else %}\n{{ factors_against }}\n{% endif %}\n\n## 7. In the alternative\n\nIf the detainer is not cancelled, we ask you to reissue it as a request for notice only, or to decide on release without detention at the jail, on conditions if need be, before custody passes.\n\n## 8. Exhibits\n\n{{ exhibits }}\n\n## 9. Signature and service\n\n{{ signer }}\n{% if given.served_on %}\n\nCopy: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T01.md",
   "meta": {
    "id": "T01",
    "title": "Detainer-lift request, crime victim",
    "recipient": "ICE ERO field office",
    "recipient-kind": "ice",
    "purpose": "Asks ICE to cancel a detainer against a person who was the victim of a crime and has agreed in writing to say so.",
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
     "ICE-11005.4",
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
      "required": "yes"
     },
     {
      "name": "served_on",
      "label": "who gets a copy, and how it was sent",
      "help": "For example jail counsel by e-mail",
      "required": "no"
     }
    ]
   },
   "bodyLine": 58,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ recipient_office }}\n\n**Re: Request to cancel an immigration detainer. {{ person }}, held at {{ facility }}{% if given.booking_number %}, booking number {{ booking_number }}{% endif %}**\n\n*Confidential. This letter carries information about a crime victim{% if consent.recorded %}, given with the person's written consent for this request only{% endif %}.*\n\n## 1. What is asked, and by when\n\nWe ask the Field Office Director to cancel the detainer lodged against the person named above, and to tell the jail so in writing, by {{ deadline }}.\n\nThis request is made without conceding alienage, removability or that any hold was lawful.\n\n## 2. Who asks, and your authority\n\nWe represent the person named in the detainer; Form G-28 is enclosed. A detainer is a request made by the Department, {% cite \"REG-8CFR287.7\" \"(a)\" %}, and the Department can withdraw it.\n\n## 3. Custody\n\n{{ arrest }} Release from the criminal case became possible on {{ releasable }}.\n{% if hold.kind == \"hold\" %}\n{% if hold.differs %}\nThe jail may not hold on the detainer beyond {{ hold.earliest }} ({{ hold.earliest_rule }}); on the longest reading, not beyond {{ hold.latest }} ({{ hold.latest_rule }}).\n{% else %}\nThe jail may not hold on the detainer beyond {{ hold.latest }} ({{ hold.latest_rule }}).\n{% endif %}\n{% endif %}\n{% if hold.kind == \"no-hold\" %}\nThe detainer gives the jail no ground to hold: {{ hold.because }}.\n{% endif %}\n\n## 4. The person as a victim of crime\n\n{{ crime_reported }}{% if given.report_number %} Report number: {{ report_number }}.{% endif %}\n\n{{ victim_facts }}\n{% if given.pending_petition %}\n\nPending: {{ pending_petition }}.\n{% endif %}\n\n## 5. The law in force\n\n- No decision that a person is inadmissible or deportable may be made using information furnished solely by an abuser, a household member, a trafficker or the perpetrator of the crime, within the limits the statute sets. {% cite \"STAT-8USC1367\" \"(a)(1)\" %}.\n- Information about the beneficiary of an application for relief as a victim may be used and disclosed only as the statute allows.{% if given.pending_petition %} The petition named above brings this case within it.{% endif %} {% cite \"STAT-8USC1367\" \"(a)(2)\" %}.\n{% authority \"STAT-INA101a15U\" %}\n- Congress made a status for victims of listed crimes who help the authorities, so that they come forward. {% cite \"STAT-INA101a15U\" %}; {% cite \"STAT-INA214p\" %}. Custody and removal end that help.\n{% endauthority %}\n{% authority \"STAT-34USC20141\" %}\n- Agencies that detect or prosecute crime are to identify its victims and tell them of services. {% cite \"STAT-34USC20141\" %}.\n{% endauthority %}\n{% if given.pending_petition %}\n{% authority \"CASE-ICWC-V-NOEM\" %}\n- A court has ordered relief for people with a pending VAWA, U or T petition: {% cite \"CASE-ICWC-V-NOEM\" %}. We ask the office to establish, before any step, whether the person is covered.{% if given.class_notice %} Class counsel's notice was read on {{ class_notice }}.{% endif %}\n{% endauthority %}\n{% endif %}\n{% authority \"ICE-11005.4\" %}\n- The directive now in use still has officers coordinate with the police so that an investigation is not compromised: {% cite \"ICE-11005.4\" %}. We ask that this be done before any step here.\n{% endauthority %}\n\n{% history %}\n{% authority \"ICE-10076.1\" %}\n- ICE stated that, \"[a]bsent special circumstances or aggravating factors, it is against ICE policy to initiate removal proceedings against an individual known to be the immediate victim or witness to a crime.\" {% cite \"ICE-10076.1\" \"at 1\" %}.\n{% endauthority %}\n{% authority \"ICE-11005.3\" %}\n- ICE later adopted a victim-centered approach to keep enforcement from discouraging victims and witnesses. {% cite \"ICE-11005.3\" %}.\n{% endauthority %}\n\nA policy that has ended is given for its history only; this request does not rest on it.\n{% endhistory %}\n\n## 6. What speaks for cancelling\n\n{% if factors.given %}\n{% for f in factors.positive %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% else %}\n{{ factors_for }}\n{% endif %}\n\n## 7. What speaks against, and our answer\n\n{% if factors.given %}\n{% for f in factors.negative %}\n- **{{ f.factor }}.** {{ f.analysis }} ({{ f.evidence }})\n{% endfor %}\n{% else %}\n{{ factors_against }}\n{% endif %}\n{% if given.prosecutor_interest %}\n\n## The prosecutor's interest\n\n{{ prosecutor_interest }}\n{% endif %}\n\n## 8. In the alternative\n\nIf the detainer is not cancelled, we ask you to reissue it as a request for notice only, or to decide on release without detention at the jail, on conditions if need be, before custody passes.\n\n## 9. Exhibits\n\n{{ exhibits }}\n\n## 10. Signature and service\n\n{{ signer }}\n{% if given.served_on %}\n\nCopy: {{ served_on }}\n{% endif %}\n"
  },
  {
   "file": "T06.md",
   "meta": {
    "id": "T06",
    "title": "Release at the end of the hold",
    "recipient": "Jail or sheriff, and the county's counsel",
    "recipient-kind": "jail",
    "purpose": "Tells the jail when the detainer hold ends and asks for release then; asks for release now where state law bars the hold or the form was not served.",
    "use": "today",
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
     "No source decides which holidays count, or when the clock starts on a day that is not counted. Both ends are given; do not drop the later one without the attorney."
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
      "required": "no",
      "type": "paragraph"
     },
     {
      "name": "reply_by",
      "label": "hour by which an answer is asked",
      "help": "For example today at 5 PM",
      "required": "yes"
     },
     {
      "name": "signer",
      "label": "name, role and telephone of the signer",
      "help": "An attorney or accredited representative",
      "required": "yes"
     }
    ]
   },
   "bodyLine": 33,
   "body": "{{ office }}\n\n{{ today }}\n\n{{ recipient_office }}\n\n**Re: Release of {{ person }}, booking number {{ booking_number }}, {{ facility }}**\n\n## 1. What is asked\n{% if hold.kind == \"no-hold\" %}\n\nWe ask you to release the person named above now. The detainer gives no ground to hold: {{ hold.because }}.\n{% elsif given.state_law %}\n\nWe ask you to release the person named above now. State law bars this hold: {{ state_law }}\n{% elsif hold.not_served %}\n\nWe ask you to release the person named above now. The person has not been given a copy of the detainer.{% if hold.form == \"I-247A\" %} ICE's guidance for Form I-247A says that \"a copy of the form must be served on the alien in order for the detainer to take effect.\"{% endif %}\n{% endif %}\n{% if hold.kind == \"hold\" %}\n\n{% if hold.not_served %}In any case we{% elsif given.state_law %}In any case we{% else %}We{% endif %} ask you to release the person no later than **{{ hold.earliest }}**, the end of the hold by {{ hold.earliest_rule }}.\n{% if hold.differs %}\n\nIn the alternative only, and on the longest reading, no later than **{{ hold.latest }}**, the end of the hold by {{ hold.latest_rule }}.\n{% endif %}\n{% if hold.over %}\n\nThe earlier of these times has passed.\n{% endif %}\n{% elsif hold.kind == \"\" %}\n\nWe ask you to release the person no later than **{{ hold_end }}**, the end of the hold.\n{% endif %}\n\nThis letter is sent without conceding that any hold was lawful. It says nothing about citizenship or immigration status.\n\n## 2. The time\n\nCustody in the criminal case ended, or could have ended, on {{ releasable }} ({{ release_event }}). Time on a detainer runs from then, not from the arrest and not from the day the form arrived.\n{% for d in hold.excluded %}\n- Not counted on the longest reading: {{ d.day }}\n{% endfor %}\n\n## 3. The authority\n\nA detainer is a request, {% cite \"REG-8CFR287.7\" \"(a)\" %}. The regulation limits custody on a detainer to \"a period not to exceed 48 hours, excluding Saturdays, Sundays, and holidays\", {% cite \"REG-8CFR287.7\" \"(d)\" %}.{% if hold.form == \"I-247A\" %} The guidance for Form I-247A asks for no more than 48 hours beyond the time the person would otherwise have been released, and excludes no day.{% endif %} When that time is over, the detainer gives no ground for further custody.\n{% if hold.no_warrant %}\n\nAs far as we know, no Form I-200 or I-205 came with the detainer. Please tell us if one did, and send a copy.\n{% endif %}\n\n## 4. Reply\n\nPlease confirm the hour of release, or name the authority on which the person is still held, by {{ reply_by }}.\n\n{{ signer }}\n"
  }
 ]
};

export const builtInSnippets: unknown = {
 "schemaVersion": 1,
 "dataVersion": "2026-11-22",
 "entries": []
};
