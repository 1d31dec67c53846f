# PRECISE (evidence immune.md 2.1): the arms, the gap at 2000, the protocol's day,
# silenced CRP, exclusions. CRP cut 4 mg/dL = 40 mg/L. 0:00 is a midnight: MODS
# asserted at 6:00 makes 24:00 to 48:00 its day 2.

story TRIPS A by ferritin; 200 and 500 belong to it
source immune.md 2.1: TNF >= 200 and ferritin >= 500
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 200 pg/mL
  25:00 ferritin 500 ng/mL
  25:00 crp 10 mg/L
  26:00 ferritin 499 ng/mL
at 25:30
  expect precise.trips_a met, since 25:00
  expect precise.trips_b not met
  expect precise.grace2 not met
  expect precise.observation not met
at 26:30
  expect precise.trips_a not met
  expect precise.observation met

story TRIPS A by CRP, in mg/dL and mg/L
source immune.md 2.1: CRP >= 4 mg/dL
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 641 pg/mL
  25:00 ferritin 100 ng/mL
  25:00 crp 40 mg/L
  26:00 crp 39.9 mg/L
  27:00 crp 4.0 mg/dL
at 25:30
  expect precise.trips_a met
at 26:30
  expect precise.trips_a not met
  expect precise.observation met
at 27:30
  expect precise.trips_a met

story TRIPS B: both present is the anti-inflammatory arm, never GRACE-2
source immune.md 2.1 and 2.9; clinical rule 4
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 150 pg/mL
  25:00 ferritin 2001 ng/mL
at 25:30
  expect precise.trips_b met
  expect precise.grace2 not met
  expect precise.trips_a not met
  expect precise.observation not met

story GRACE-2: TNF below 200, ferritin below 2000; the stopped trial is said to be stopped
source immune.md 2.1
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 199 pg/mL
  25:00 ferritin 1999 ng/mL
at 25:30
  expect precise.grace2 met, says "terminated", says "HLH or MAS"
  expect precise.trips_b not met

story Ferritin of exactly 2000 belongs to no arm
source immune.md 2.1 boundary gap
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 78 pg/mL
  25:00 ferritin 2000 ng/mL
  25:00 crp 200 mg/L
at 25:30
  expect precise.trips_a not met
  expect precise.trips_b not met, says "2000 belongs to no arm"
  expect precise.grace2 not met, says "2000 belongs to no arm"
  expect precise.observation not met

story TNF missing: no arm
source clinical rule 3
patient age 60 mo
load
  6:00 assert mods
  25:00 ferritin 800 ng/mL
  25:00 crp 10 mg/L
at 25:30
  expect precise.trips_a undetermined, settles ex_vivo_tnf
  expect precise.trips_b not met
  expect precise.grace2 undetermined, settles ex_vivo_tnf
  expect precise.observation not met

story Ferritin missing with a low TNF: TRIPS B or GRACE-2, opposed, both open
source clinical rule 4
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 100 pg/mL
  25:00 crp 100 mg/L
at 25:30
  expect precise.trips_b undetermined, settles ferritin, unsettled crp
  expect precise.grace2 undetermined, settles ferritin, unsettled crp
  expect precise.trips_a not met

story HLH or MAS ever: no stimulant branch
source immune.md 2.1 exclusions; clinical rule 4
patient age 60 mo
load
  0:00 fact hlh_history
  6:00 assert mods
  25:00 ex_vivo_tnf 100 pg/mL
  25:00 ferritin 800 ng/mL
at 25:30
  expect precise.grace2 not met, says "hard stop"

story HLH or MAS ever stops GRACE-2 before any value is known
source clinical rule 4
patient age 60 mo
load
  0:00 fact hlh_history
  6:00 assert mods
at 25:30
  expect precise.grace2 not met, says "hard stop"

story Draws of other days are outside the protocol's day
source project requirement: PRECISE belongs to MODS day 2
patient age 60 mo
load
  6:00 assert mods
  20:00 ex_vivo_tnf 100 pg/mL
  20:00 ferritin 800 ng/mL
  20:00 crp 100 mg/L
at 21:00
  expect precise.day not met
  expect precise.grace2 undetermined, missing ex_vivo_tnf outside_protocol_day, missing ferritin outside_protocol_day
at 25:00
  expect precise.day met
  expect precise.grace2 undetermined, missing ex_vivo_tnf outside_protocol_day

story Day 2 begins and ends at midnight
source footnote day
patient age 60 mo
load
  23:00 assert mods
  23:59 ferritin 800 ng/mL
  24:00 ex_vivo_tnf 100 pg/mL
  47:59 ferritin 900 ng/mL
  48:00 ferritin 3000 ng/mL
at 24:30
  expect precise.grace2 undetermined, missing ferritin outside_protocol_day
at 47:59
  expect precise.grace2 met
at 48:30
  # the draw of day 3 is not used; that of day 2 still stands
  expect precise.grace2 met
  expect precise.trips_b not met
  expect precise.day not met

story Day 2 is past: nothing drawn now would settle it
source project requirement: other draws are outside protocol day
patient age 60 mo
load
  6:00 assert mods
  30:00 ferritin 800 ng/mL
at 50:00
  expect precise.grace2 undetermined, says "is past"

story The onset of MODS is not established: no day, no arm
source project requirement
patient age 60 mo
load
  25:00 ex_vivo_tnf 100 pg/mL
  25:00 ferritin 800 ng/mL
at 25:30
  expect precise.grace2 undetermined, open, settles mods
  expect precise.day undetermined

story MODS denied: out of population
source immune.md 2.1: two or more new organ dysfunctions
patient age 60 mo
load
  0:00 invasive_ventilation 0
  0:00 pf_ratio 450 mm[Hg]
  0:00 spo2 99 %
  0:00 platelets 300 10*3/uL
  0:00 bilirubin 0.5 mg/dL
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
  0:00 gcs 15
  0:00 creatinine 0.3 mg/dL
at 1:00
  expect mods.onset not met
  expect precise.trips_a out
  expect precise.grace2 out

story CRP after tocilizumab no longer speaks
source clinical rule 6
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 300 pg/mL
  25:00 ferritin 100 ng/mL
  25:00 crp 5 mg/L
give
  20:00 tocilizumab given IV
at 25:30
  expect precise.observation undetermined, missing crp silenced_by_therapy, note "no longer speaks"
  expect precise.trips_a undetermined, missing crp silenced_by_therapy

story CRP after a steroid, and after anakinra
source clinical rule 6
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 300 pg/mL
  25:00 ferritin 100 ng/mL
  25:00 crp 5 mg/L
  27:00 crp 4 mg/L
give
  26:00 hydrocortisone given IV
at 25:30
  expect precise.observation met
at 27:30
  expect precise.observation undetermined, missing crp silenced_by_therapy

story An inhaled steroid does not silence CRP
source clinical rule 6: systemic
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 300 pg/mL
  25:00 ferritin 100 ng/mL
  25:00 crp 5 mg/L
give
  20:00 hydrocortisone given topical
at 25:30
  expect precise.observation met

story Tocilizumab in an earlier stay still silences CRP
source clinical rule 6; no source gives a window, the antibodies act for weeks
patient age 60 mo
load
  -200:00 stay admitted
  -150:00 stay discharged
  0:00 stay admitted
  6:00 assert mods
  25:00 ex_vivo_tnf 300 pg/mL
  25:00 ferritin 100 ng/mL
  25:00 crp 5 mg/L
give
  -160:00 tocilizumab given IV
at 25:30
  expect precise.observation undetermined, missing crp silenced_by_therapy

story A high ferritin decides TRIPS A without the CRP
source immune.md 2.1: ferritin or CRP
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 300 pg/mL
  25:00 ferritin 600 ng/mL
  25:00 crp 5 mg/L
give
  20:00 tocilizumab given IV
at 25:30
  expect precise.trips_a met

story TNF without its assay is unknown
source clinical rule 3
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 100 pg/mL assay none
  25:00 ferritin 800 ng/mL
at 25:30
  expect precise.grace2 undetermined, missing ex_vivo_tnf assay_unknown

story Under 40 weeks of corrected age: out
source immune.md 2.1: >= 40 weeks corrected age
patient born 2025-12-20, gestation 36 wk
load
  0:00 assert mods
at 1:00
  expect precise.trips_a out, why "corrected age"

story Forty weeks of corrected age are in
patient born 2025-12-20, gestation 37 wk
load
  0:00 assert mods
at 1:00
  expect precise.trips_a in

story Eighteen years are out
patient age 216 mo
load
  0:00 assert mods
at 1:00
  expect precise.trips_a out
  expect precise.grace2 out

story Entry: MODS and suspected infection
source immune.md 2.1: infection as trigger
patient age 60 mo
load
  6:00 assert mods
  6:00 assert infection no
  25:00 ex_vivo_tnf 300 pg/mL
  25:00 ferritin 600 ng/mL
at 25:30
  expect precise.eligible not met, says "infection"
  expect precise.trips_a met, says "infection"

story Entry with both
patient age 60 mo
load
  6:00 assert mods
  6:00 assert infection yes
at 25:30
  expect precise.eligible met, says "not all exclusions are evaluated"

story An adult's arms are not given to him
patient age 30 a
load
  0:00 ex_vivo_tnf 100 pg/mL
  0:00 ferritin 800 ng/mL
at 1:00
  expect precise.grace2 out, without "GM-CSF"

story The day in words
source project requirement
patient age 60 mo
load
  6:00 assert mods
at 7:00
  expect precise.day not met, says "MODS day 2 is 2026-01-11"
at 25:00
  expect precise.day met, says "today, 2026-01-11"
at 49:00
  expect precise.day not met, says "was 2026-01-11"

story Day 2 is past, and a test of that day is still pending: it alone would settle
source immune.md 2.1: result next day
patient age 60 mo
load
  6:00 assert mods
  47:00 ferritin 800 ng/mL
  47:00 ex_vivo_tnf pending
at 50:00
  expect precise.grace2 undetermined, settles ex_vivo_tnf, says "is past"

story Anakinra within 28 days: no stimulant branch
source immune.md 2.1 exclusions; opposed therapies never meet
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 100 pg/mL
  25:00 ferritin 800 ng/mL
give
  26:00 anakinra given IV
at 25:30
  expect precise.grace2 met
at 26:30
  expect precise.grace2 not met, says "hard stop", says "anakinra"
  expect precise.trips_a not met

story Anakinra 29 days ago does not exclude
source immune.md 2.1: within 28 days
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 100 pg/mL
  25:00 ferritin 800 ng/mL
give
  -672:00 anakinra given SC
at 25:30
  expect precise.grace2 met
