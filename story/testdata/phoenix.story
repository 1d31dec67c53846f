# Published worked cases for Phoenix: the vignettes of the JAMA supplement as the
# authors' package codes them, and the boundaries of its table.

story Vignette 1: sepsis and septic shock at three years
source Phoenix clinical vignette 1 (JAMA 2024 supplement, phoenix R package 1.1.3)
patient age 36 mo
load
  0:00 mean_arterial_pressure 43.6666666666667 mm[Hg]
  0:00 platelets 95 10*3/uL
  0:00 gcs 14
  0:00 assert infection yes
  0:00 feed medication
give
  0:00 norepinephrine start 0.1 ug/kg/min
at 0:30
  expect phoenix published 3
  expect phoenix.cardiovascular published 2
  expect phoenix.coagulation published 1
  expect phoenix.neurologic 0..2, published 0
  expect phoenix because platelets, because mean_arterial_pressure
  expect phoenix.sepsis met
  expect phoenix.septic_shock met

story Vignette 2: sepsis without shock, age not given
source Phoenix clinical vignette 2
load
  0:00 invasive_ventilation 1
  0:00 sf_ratio 204.444444444444 %
  0:00 lactate 2.9 mmol/L
  0:00 mean_arterial_pressure 52 mm[Hg]
  0:00 platelets 120 10*3/uL
  0:00 inr 1.7
  0:00 d_dimer 4.4 mg/L{FEU}
  0:00 fibrinogen 120 mg/dL
  0:00 gcs 8
  0:00 assert infection yes
at 0:30
  expect phoenix.respiratory published 2
  expect phoenix.coagulation 2
  expect phoenix.neurologic published 1

story Missing is not normal: nothing but a platelet count
patient age 36 mo
load
  0:00 platelets 95 10*3/uL
at 0:30
  expect phoenix 1..13, published 1
  expect phoenix.sepsis undetermined, missing lactate not_ordered
