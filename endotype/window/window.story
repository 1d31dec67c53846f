# The immune sampling window: 48 h from the onset of organ dysfunction, with and
# without sepsis (lindell-2024). pSOFA gives 2 points for platelets under 100, for
# P/F under 300 and for a coma scale under 13 (psofa-2017).

story Two organs fail one after the other under our eyes: the window is 48 h from then
source lindell-2024 by immune.md §4: baseline within 48 h of organ dysfunction
patient age 60 mo
load
  0:00 platelets 250 10*3/uL
  0:00 gcs 15
  6:00 platelets 80 10*3/uL
  8:00 gcs 10
at 5:00
  expect window.immune state undetermined, undetermined, settles mods
at 7:00
  expect window.immune state undetermined
at 9:00
  # platelets last better at 0:00, the coma scale known to be better by then only, too
  expect window.immune state open, met, since 8:00, says "open until 2026-01-12 00:00Z, at the latest 2026-01-12 08:00Z"
  expect window.immune because hla_dr
at 47:59
  expect window.immune state open
at 48:00
  expect window.immune state may_have_passed, undetermined
at 55:59
  expect window.immune state may_have_passed, says "may have passed since 2026-01-12 00:00Z"
at 56:00
  expect window.immune state closed, not met
at 200:00
  expect window.immune state closed, since 8:00

story A child without sepsis has the same window
source seed 001: with and without sepsis alike
patient age 60 mo
load
  0:00 assert infection no
  0:00 platelets 250 10*3/uL
  0:00 gcs 15
  1:00 platelets 80 10*3/uL
  1:00 gcs 9
at 2:00
  expect infection.suspected not met
  expect window.immune state open

story The organs fail as the child arrives: the onset has no beginning
source issue: an interval when the child arrives already failing; may have passed
patient age 60 mo
load
  0:00 stay admitted
  0:00 platelets 80 10*3/uL
  0:30 gcs 9
at 1:00
  expect mods.onset met, since 0:30, says "no baseline recorded of coagulation and neurologic"
  expect window.immune state may_have_passed, undetermined, says "failing when first seen", since 0:30
at 48:29
  expect window.immune state may_have_passed
at 48:30
  expect window.immune state closed

story Recovery and transfer do not restart the window
source issue: never restarts on transfer or improvement
patient age 60 mo
load
  0:00 stay admitted emergency
  0:00 platelets 250 10*3/uL
  0:00 gcs 15
  1:00 platelets 80 10*3/uL
  1:00 gcs 9
  30:00 platelets 260 10*3/uL
  30:00 gcs 15
  31:00 stay discharged
  32:00 stay admitted
  60:00 platelets 70 10*3/uL
  60:00 gcs 8
at 40:00
  expect window.immune state open, since 1:00
at 61:00
  expect window.immune state closed, since 1:00

story Another stay begins another episode
source project policy: more than 24 h after the last
patient age 60 mo
load
  0:00 stay admitted
  0:00 platelets 250 10*3/uL
  0:00 gcs 15
  1:00 platelets 80 10*3/uL
  1:00 gcs 9
  100:00 platelets 260 10*3/uL
  100:00 gcs 15
  200:00 stay discharged
  300:00 stay admitted
  301:00 platelets 60 10*3/uL
  301:00 gcs 6
at 250:00
  expect window.immune state closed, since 1:00
at 302:00
  # nothing of the last 24 h was known at discharge: the baseline is of 0:00
  expect window.immune since 301:00, state may_have_passed, says "open until 2026-01-24 13:00Z at the latest"

story A clinician's later statement begins a second episode, by name
source project policy
patient age 60 mo
load
  0:00 platelets 250 10*3/uL
  0:00 gcs 15
  1:00 platelets 80 10*3/uL
  1:00 gcs 9
  90:00 assert mods
at 91:00
  expect window.immune state open, since 90:00
at 138:00
  expect window.immune state closed

story A clinician's denial closes the window
source project policy
patient age 60 mo
load
  0:00 platelets 80 10*3/uL
  0:00 gcs 9
  2:00 assert mods no
at 1:00
  expect window.immune state may_have_passed
at 3:00
  expect window.immune state none, not met, says "clinician"

story A correction takes the onset away: it is withdrawn by name
source issue: the onset is withdrawn with a label, not silently moved
patient age 60 mo
load
  0:00 platelets 250 10*3/uL from lab
  0:00 gcs 15
  1:00 platelets 45 10*3/uL from lab recorded 1:30
  1:00 gcs 9
  1:00 platelets 245 10*3/uL from lab corrected recorded 5:00
at 4:00 known 4:00
  expect window.immune state open, since 1:00
at 6:00
  expect window.immune state undetermined, says "onset at 2026-01-10 01:00Z withdrawn by a correction recorded 2026-01-10 05:00Z"

story A correction that leaves the onset says nothing
source issue
patient age 60 mo
load
  0:00 platelets 250 10*3/uL from lab
  0:00 gcs 15
  1:00 platelets 45 10*3/uL from lab recorded 1:30
  1:00 gcs 9
  1:00 platelets 48 10*3/uL from lab corrected recorded 5:00
at 6:00
  expect window.immune state open, since 1:00, says "open until 2026-01-12 00:00Z, at the latest 2026-01-12 01:00Z"

story After a correction a later dysfunction is a later onset, and the withdrawn one is named
source issue
patient age 60 mo
load
  0:00 platelets 250 10*3/uL from lab
  0:00 gcs 15
  1:00 platelets 45 10*3/uL from lab recorded 1:30
  1:00 gcs 9
  1:00 platelets 245 10*3/uL from lab corrected recorded 5:00
  7:00 platelets 60 10*3/uL from lab
at 8:00
  expect window.immune state open, since 7:00, says "onset at 2026-01-10 01:00Z withdrawn"

story Kidney points of chronic kidney disease stand apart
source issue: organ points that baseline facts explain stand apart
patient age 60 mo
load
  -1:00 fact chronic_kidney_disease
  0:00 creatinine 3 mg/dL
  0:00 gcs 9
at 1:00
  expect psofa.renal 4
  expect mods.onset undetermined, says "renal stands apart (chronic kidney disease)", unsettled creatinine
  expect window.immune state undetermined

story A third organ makes the onset though the kidney stands apart
source issue
patient age 60 mo
load
  -1:00 fact chronic_kidney_disease
  0:00 creatinine 3 mg/dL
  0:00 gcs 9
  2:00 platelets 70 10*3/uL
at 3:00
  expect mods.onset met, since 2:00, says "renal stands apart"

story A kidney that was better before fails anew, chronic disease or not
source project policy
patient age 60 mo
load
  -48:00 fact chronic_kidney_disease
  -24:00 creatinine 0.8 mg/dL
  0:00 creatinine 3 mg/dL
  0:00 gcs 9
at 1:00
  expect mods.onset met, since 0:00

story Platelets low under chemotherapy stand apart though they were better before
source issue: chemotherapy
patient age 60 mo
load
  -48:00 fact chemotherapy
  -24:00 platelets 180 10*3/uL
  0:00 platelets 20 10*3/uL
  0:00 gcs 9
at 1:00
  expect psofa.coagulation 3
  expect mods.onset undetermined, says "coagulation stands apart (chemotherapy)"

story Every organ known and only one new: no window
source issue
patient age 60 mo
load
  -1:00 fact chronic_kidney_disease
  0:00 feed medication
  0:00 feed ventilator
  0:00 creatinine 3 mg/dL
  0:00 gcs 15
  0:00 platelets 250 10*3/uL
  0:00 bilirubin_total 0.5 mg/dL
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 pao2 95 mm[Hg] specimen arterial
  0:00 fio2 21 %
at 0:30
  expect mods.onset not met, says "renal stands apart"
  expect window.immune state none, not met

story Markers are drawn, pending or missing
source issue: which immune markers are drawn, pending or missing
patient age 60 mo
load
  0:00 platelets 250 10*3/uL
  0:00 gcs 15
  1:00 platelets 80 10*3/uL
  1:00 gcs 9
  2:00 ferritin 1200 ng/mL
  3:00 hla_dr pending
  60:00 crp 100 mg/L
at 4:00
  expect window.immune because ferritin, because hla_dr
at 61:00
  expect window.immune because crp

story An adult has no window of this definition
source psofa-2017: 21 years or younger
patient age 45 a
load
  0:00 platelets 40 10*3/uL
  0:00 gcs 6
at 1:00
  expect window.immune out
