# Suspected infection: an assertion, or a test ordered with two doses of a systemic,
# non-prophylactic antimicrobial; three-valued; an episode that a clinician closes.

story Nothing is known: undetermined
source project requirement
patient age 36 mo
at 1:00
  expect infection.suspected undetermined, settles suspected_infection

story A clinician's audited assertion is enough
source project requirement
patient age 36 mo
load
  1:00 assert infection yes
at 0:59
  expect infection.suspected undetermined
at 1:00
  expect infection.suspected met, since 1:00, says "asserted by a clinician"

story A test and two doses
source phoenix-ehr-notes: a test ordered, its result irrelevant, and two doses
patient age 36 mo
load
  0:00 order blood culture
give
  0:30 ceftriaxone given IV
  12:30 ceftriaxone given IV
at 12:00
  expect infection.suspected undetermined, says "1 antimicrobial dose given, 2 needed"
at 12:30
  expect infection.suspected met, since 12:30

story Two doses before the test: met when the test is ordered
source phoenix-ehr-notes
patient age 36 mo
load
  3:00 order urine culture
give
  0:30 ceftriaxone given IV
  1:30 vancomycin given IV
at 2:00
  expect infection.suspected undetermined
at 3:00
  expect infection.suspected met, since 3:00

story One dose is undetermined, even where the feeds live
source project requirement: else undetermined
patient age 36 mo
load
  0:00 order blood culture
  1:00 feed orders
  1:00 feed medication
give
  0:30 ceftriaxone given IV
at 2:00
  expect infection.suspected undetermined

story A test alone is undetermined
patient age 5 mo
load
  0:00 order RSV PCR
  1:00 feed orders
  1:00 feed medication
at 2:00
  expect infection.suspected undetermined

story Doses without a test are undetermined
patient age 36 mo
load
  1:00 feed orders
  1:00 feed medication
give
  0:10 ceftriaxone given IV
  0:20 ceftriaxone given IV
at 2:00
  expect infection.suspected undetermined

story Live feeds of orders and medications show neither: not met
source project requirement
patient age 36 mo
load
  1:00 feed orders
  1:00 feed medication
at 2:00
  expect infection.suspected not met, says "live feeds"

story One live feed is not enough to say no
source project requirement
patient age 36 mo
load
  1:00 feed medication
at 2:00
  expect infection.suspected undetermined

story A feed that has fallen silent vouches for nothing
source project requirement
patient age 36 mo
load
  0:00 feed orders alive 2 h
  0:00 feed medication alive 2 h
at 1:00
  expect infection.suspected not met
at 3:00
  expect infection.suspected undetermined, missing suspected_infection feed_silent

story A clinician says no, against a test and two doses
source project requirement: not met by assertion
patient age 36 mo
load
  0:00 order blood culture
  3:00 assert infection no
give
  0:30 ceftriaxone given IV
  1:30 ceftriaxone given IV
at 2:00
  expect infection.suspected met
at 4:00
  expect infection.suspected not met, says "does not suspect infection"

story A word against is overtaken only by a later test and two later doses
source footnote infection-assertion
patient age 36 mo
load
  0:00 assert infection no
  1:00 order blood culture
give
  2:00 ceftriaxone given IV
  14:00 ceftriaxone given IV
at 13:00
  expect infection.suspected not met
at 14:00
  expect infection.suspected met, since 14:00

story A closed episode stays closed while the old course runs out
source project requirement: an episode that a clinician can close
patient age 36 mo
load
  0:00 order blood culture
  24:00 assert infection close
give
  0:30 ceftriaxone given IV
  12:30 ceftriaxone given IV
  24:30 ceftriaxone given IV
  36:30 ceftriaxone given IV
at 23:00
  expect infection.suspected met, since 12:30
at 48:00
  expect infection.suspected not met, says "closed by a clinician"
  expect phoenix.sepsis not met

story After closing, a new test and two new doses are a new episode
patient age 36 mo
load
  0:00 order blood culture
  24:00 assert infection close
  30:00 order blood culture
give
  0:30 ceftriaxone given IV
  12:30 ceftriaxone given IV
  31:00 meropenem given IV
  39:00 meropenem given IV
at 38:00
  expect infection.suspected not met
at 40:00
  expect infection.suspected met, since 39:00

story Prophylaxis does not count
source project requirement: non-prophylactic
patient age 36 mo
load
  0:00 order blood culture
  1:00 feed orders
  1:00 feed medication
give
  0:10 cefazolin given IV prophylaxis
  0:20 cefazolin given IV prophylaxis
at 2:00
  expect infection.suspected undetermined, says "no antimicrobial"

story Prophylaxis and no test, with live feeds: not met
patient age 36 mo
load
  1:00 feed orders
  1:00 feed medication
give
  0:10 cefazolin given IV prophylaxis
  0:20 cefazolin given IV prophylaxis
at 2:00
  expect infection.suspected not met

story Cefazolin after bypass, purpose unknown: undetermined
source project requirement
patient age 48 mo
load
  -2:00 fact cardiopulmonary_bypass
  0:00 order blood culture
  3:00 feed orders
  3:00 feed medication
give
  0:00 cefazolin given IV
  8:00 cefazolin given IV
  16:00 cefazolin given IV
at 17:00
  expect infection.suspected undetermined, says "purpose unknown"
  expect phoenix.sepsis undetermined

story Cefazolin after bypass, said to be treatment
patient age 48 mo
load
  -2:00 fact cardiopulmonary_bypass
  0:00 order blood culture
  12:00 assert purpose treatment
give
  0:00 cefazolin given IV
  8:00 cefazolin given IV
at 11:00
  expect infection.suspected undetermined
at 13:00
  expect infection.suspected met

story Cefazolin after bypass, said to be prophylaxis: still a test without doses
patient age 48 mo
load
  -2:00 fact cardiopulmonary_bypass
  0:00 order blood culture
  12:00 assert purpose prophylaxis
  12:00 feed orders
  12:00 feed medication
give
  0:00 cefazolin given IV
  8:00 cefazolin given IV
at 13:00
  expect infection.suspected undetermined

story Oral nystatin and topical mupirocin are not systemic
source phoenix-ehr-notes: systemic antimicrobial
patient age 36 mo
load
  0:00 order blood culture
  1:00 feed orders
  1:00 feed medication
give
  0:10 vancomycin given topical
  0:20 vancomycin given topical
  0:30 tobramycin given inhaled
  0:40 tobramycin given inhaled
at 2:00
  expect infection.suspected undetermined, says "no antimicrobial"

story Oral vancomycin stays in the gut
source phoenix-ehr-notes: systemic antimicrobial
patient age 36 mo
load
  0:00 order stool culture
give
  0:10 vancomycin given oral
  6:10 vancomycin given oral
at 7:00
  expect infection.suspected undetermined

story Oral amoxicillin is systemic
patient age 36 mo
load
  0:00 order throat swab
give
  0:10 amoxicillin given oral
  8:10 amoxicillin given oral
at 9:00
  expect infection.suspected met

story A dose of unknown route leaves it open
patient age 36 mo
load
  0:00 order blood culture
give
  0:10 ceftriaxone given unknown
  12:10 ceftriaxone given unknown
at 13:00
  expect infection.suspected undetermined, says "unknown route"

story An ordered or withheld antimicrobial is no dose
source project requirement: an order is never an administration
patient age 36 mo
load
  0:00 order blood culture
give
  0:10 ceftriaxone ordered
  0:20 ceftriaxone given IV
  12:20 ceftriaxone not-given
at 13:00
  expect infection.suspected undetermined, says "1 antimicrobial dose given, 2 needed"

story An antiviral and an antifungal are antimicrobials
source scores.md 1.3: antibacterial, antiviral, antimycotic …
patient age 36 mo
load
  0:00 order HSV PCR
give
  0:10 acyclovir given IV
  8:10 acyclovir given IV
at 9:00
  expect infection.suspected met

story The episode lasts for days, and ends with the stay
source footnote infection-episode
patient age 36 mo
load
  -1:00 stay admitted
  0:00 order blood culture
  120:00 stay discharged
  480:00 stay admitted
give
  0:30 ceftriaxone given IV
  12:30 ceftriaxone given IV
at 119:00
  expect infection.suspected met, since 12:30
at 481:00
  expect infection.suspected undetermined

story An assertion learnt later was not known then
patient age 36 mo
load
  1:00 assert infection yes recorded 5:00
at 3:00 known 3:00
  expect infection.suspected undetermined
at 3:00 known 6:00
  expect infection.suspected met

story A negative CRP under tocilizumab does not speak against infection
source clinical rule 6
patient age 144 mo
load
  0:00 order blood culture
  10:00 crp 2 mg/L
give
  -24:00 tocilizumab given IV
  0:30 meropenem given IV
  8:30 meropenem given IV
at 11:00
  expect infection.suspected met, without "CRP"

story Without a dose: a test for infection is enough for this variant alone
source Phoenix development SQL, suspected_infection_0dose: temperature > 38 °C or a test ordered
load
  1:00  order blood culture
at 0:59
  expect infection.suspected_0dose undetermined
at 1:00
  expect infection.suspected_0dose met, since 1:00
  expect infection.suspected_1dose undetermined
  expect infection.suspected_2doses undetermined
  expect infection.suspected undetermined

story Without a dose: a temperature above 38 is enough, and stays so
source Phoenix development SQL, suspected_infection_0dose; cumulative, once true stays true
load
  1:00  temperature 38.0 Cel
  2:00  temperature 38.1 Cel
  3:00  temperature 36.5 Cel
at 1:30
  expect infection.suspected_0dose undetermined
at 2:00
  expect infection.suspected_0dose met, since 2:00
at 40:00
  expect infection.suspected_0dose met, since 2:00
  expect infection.suspected_1dose undetermined

story Without a dose: not met where temperature and order feed say so
source project requirement: absence is knowledge only where something would show it
load
  1:00  temperature 37.2 Cel
  1:00  feed orders
at 1:30
  expect infection.suspected_0dose not met
  expect infection.suspected_1dose not met
at 8:30
  expect infection.suspected_0dose undetermined

story One dose, two doses: each begins when its last piece comes
source Phoenix development SQL, suspected_infection_1dose and _2doses
load
  1:00  order blood culture
give
  2:00  ceftriaxone given IV
  8:00  ceftriaxone given IV
at 1:59
  expect infection.suspected_1dose undetermined
at 2:00
  expect infection.suspected_1dose met, since 2:00
  expect infection.suspected_2doses undetermined
at 8:00
  expect infection.suspected_2doses met, since 8:00
  expect infection.suspected met, since 8:00

story No word of a clinician enters the variants
source project requirement: pure variants
load
  1:00  assert infection yes
  1:00  feed orders
  1:00  feed medication
at 1:30
  expect infection.suspected met
  expect infection.suspected_1dose not met
  expect infection.suspected_2doses not met

story One dose is known not to be two where a live feed shows them all
source project requirement: absence is knowledge only where something would show it
load
  1:00  order blood culture
  1:00  feed medication
give
  2:00  ceftriaxone given IV
at 2:30
  expect infection.suspected_1dose met
  expect infection.suspected_2doses not met
