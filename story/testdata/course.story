# Courses: how an answer ran in time. Points by the tables of Phoenix and pSOFA.

story Platelets fall, rise, and fall again
source pSOFA table: platelets under 150, 100, 50 and 20 give 1, 2, 3 and 4 points
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 pf_ratio 450 mm[Hg]
  0:00 sf_ratio 400 %
  0:00 bilirubin 0.5 mg/dL
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication alive 48 h
  -24:00 feed medication
  0:00 gcs 15
  0:00 creatinine 0.3 mg/dL
  0:00 platelets 300 10*3/uL
  3:00 platelets 90 10*3/uL
  5:00 platelets 40 10*3/uL
  8:00 platelets 300 10*3/uL
at 2:00
  expect course psofa reaching 2 onset never, episodes 0
at 6:00
  expect course psofa reaching 2 onset 3:00, unresolved, episodes 1
  expect course psofa reaching 3 onset 5:00
  expect course psofa worst published 3
at 8:00
  # pSOFA takes the worst of 24 h
  expect course psofa reaching 3 onset 5:00, unresolved, lasting 3..27 h

story Sepsis by Phoenix, resolved without support
source Phoenix: suspected infection and 2 points; platelets under 100 and INR over 1.3 give 1 point each
patient age 36 mo
load
  0:00 assert infection yes
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  0:00 feed medication alive 48 h
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 gcs 15
  0:00 fixed_pupils 0
  0:00 d_dimer 0.2 mg/L{FEU}
  0:00 fibrinogen 300 mg/dL
  0:00 platelets 90 10*3/uL
  0:00 inr 1.0
  1:00 inr 1.6
  4:00 inr 1.1
at 5:00
  expect course phoenix reaching 2 onset 1:00, resolved 4:00, episodes 1, lasting 3 h, worst 2
  expect course phoenix.sepsis onset 1:00, resolved 4:00
  expect course phoenix.septic_shock onset never

story The child arrives with much unknown: it may have been so before
source project requirement: an onset that nobody saw is an interval
patient age 36 mo
load
  0:00 assert infection yes
  0:00 platelets 90 10*3/uL
  2:00 lactate 6 mmol/L
at 3:00
  expect course phoenix.sepsis onset 2:00, perhaps before, unresolved
