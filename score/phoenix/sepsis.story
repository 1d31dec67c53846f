# Sepsis and septic shock: infection is its own three-valued question.

story Two points and infection suspected: sepsis
source Phoenix criteria
patient age 36 mo
load
  0:00 assert infection yes
  0:00 platelets 80 10*3/uL
  0:00 inr 1.6
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
at 0:30
  expect phoenix.sepsis met, says "infection suspected"
  expect phoenix.septic_shock not met, says "cardiovascular 0"

story One point is no sepsis whatever the infection
source Phoenix criteria
patient age 36 mo
load
  0:00 assert infection yes
  0:00 platelets 80 10*3/uL
  0:00 inr 1.1
  0:00 d_dimer 0.5 mg/L{FEU}
  0:00 fibrinogen 300 mg/dL
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
  0:00 gcs 15
  0:00 fixed_pupils 0
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
at 0:30
  expect phoenix 1, published 1
  expect phoenix.sepsis not met

story Septic shock needs a cardiovascular point
source Phoenix criteria: sepsis and cardiovascular >= 1
patient age 36 mo
load
  0:00 assert infection yes
  0:00 lactate 5 mmol/L
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
  0:00 gcs 9
  0:00 fixed_pupils 0
at 0:30
  expect phoenix.sepsis met
  expect phoenix.septic_shock met, says "cardiovascular 1"

story Infection not known: sepsis open, and asked for
source project requirement: its own three-valued input
patient age 36 mo
load
  0:00 lactate 12 mmol/L
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
at 0:30
  expect phoenix.sepsis undetermined, settles suspected_infection, unsettled platelets
  expect phoenix.septic_shock undetermined, settles suspected_infection

story Infection denied: dysfunction without sepsis, and both are said
source clinical rule 7
patient age 36 mo
load
  0:00 assert infection no
  0:00 lactate 12 mmol/L
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
at 0:30
  expect phoenix says "≥ 2"
  expect phoenix.sepsis not met, says "infection not suspected"
  expect infection.suspected not met

story Phoenix-8 points do not make sepsis
source scores.md 1.3: Phoenix-8 enters neither rule
patient age 36 mo
load
  0:00 assert infection yes
  0:00 glucose 30 mg/dL
  0:00 neutrophils 0.1 10*3/uL
  0:00 creatinine 3 mg/dL
  0:00 bilirubin 9 mg/dL
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
  0:00 platelets 200 10*3/uL
  0:00 inr 1
  0:00 d_dimer 0.2 mg/L{FEU}
  0:00 fibrinogen 300 mg/dL
  0:00 gcs 15
  0:00 fixed_pupils 0
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
at 0:30
  expect phoenix8 4, published 4
  expect phoenix.sepsis not met

story What is missing could still make it sepsis
source architecture: the range decides, not the published zero
patient age 36 mo
load
  0:00 assert infection yes
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
  0:00 platelets 200 10*3/uL
  0:00 inr 1
  0:00 d_dimer 0.2 mg/L{FEU}
  0:00 fibrinogen 300 mg/dL
  0:00 gcs 15
  0:00 fixed_pupils 0
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
at 0:30
  expect phoenix 0..2, published 0, says "reaches 2 only if lactate is abnormal"
  expect phoenix.sepsis undetermined, settles lactate, obtain lactate, unsettled platelets
  expect phoenix.septic_shock undetermined, settles lactate
