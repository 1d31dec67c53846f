# The look-back windows that the authors state (D8), corrections, what was known
# when, and feeds that vouch or fall silent.

story Lactate stands for six hours and not a minute longer
source scores.md 1.4
patient age 36 mo
load
  0:00 lactate 12 mmol/L
  5:00 mean_arterial_pressure 70 mm[Hg]
  5:00 feed medication
at 6:00
  expect phoenix.cardiovascular 2
at 6:01
  expect phoenix.cardiovascular 0..2, published 0
  expect phoenix missing lactate stale

story Platelets stand for a day
source scores.md 1.4
patient age 36 mo
load
  0:00 platelets 40 10*3/uL
  20:00 inr 1
  20:00 d_dimer 0.2 mg/L{FEU}
  20:00 fibrinogen 300 mg/dL
at 24:00
  expect phoenix.coagulation 1
at 24:01
  expect phoenix.coagulation 0..1, published 0
  expect phoenix missing platelets stale

story Coma scale stands for twelve hours, pupils for six
source scores.md 1.4
patient age 36 mo
load
  0:00 gcs 8
  0:00 fixed_pupils 0
  7:00 fixed_pupils 0
at 12:00
  expect phoenix.neurologic 1
at 12:01
  expect phoenix.neurologic 0..1
at 13:01
  expect phoenix.neurologic 0..2

story A corrected platelet count replaces the first
source architecture: a correction is a new event
patient age 36 mo
load
  0:00 platelets 44 10*3/uL recorded 0:30
  0:00 platelets 226 10*3/uL corrected recorded 2:00
  0:00 inr 1
  0:00 d_dimer 0.2 mg/L{FEU}
  0:00 fibrinogen 300 mg/dL
at 3:00
  expect phoenix.coagulation 0
at 3:00 known 1:00
  expect phoenix.coagulation 1

story A result is not known before it is recorded
source engine.md 2
patient age 36 mo
load
  0:00 lactate 12 mmol/L recorded 1:15
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
at 2:00 known 1:00
  expect phoenix.cardiovascular 0..2, missing lactate
at 2:00
  expect phoenix.cardiovascular 2

story A pending lactate is not one that nobody ordered
source issue: not ordered, pending, stale are different reasons
patient age 36 mo
load
  0:00 lactate pending
at 1:00
  expect phoenix missing lactate pending, missing platelets not_ordered

story FiO2 newer than the gas is not used
source scores.md 1.1: valid only if the FiO2 time is not after the PaO2 time
patient age 36 mo
load
  0:00 invasive_ventilation 1
  0:00 spo2 99 %
  0:00 fio2 0.5 1
  0:30 pao2 60 mm[Hg]
  1:00 fio2 1.0 1
at 1:30
  # 60/0.5 = 120, not 60/1.0 = 60
  expect phoenix.respiratory 2

story A gas without any oxygen fraction before it is unknown
source scores.md 1.1
patient age 36 mo
load
  0:00 invasive_ventilation 1
  0:30 pao2 60 mm[Hg]
  0:30 spo2 99 %
  1:00 fio2 1.0 1
at 1:30
  expect phoenix.respiratory 0..3, published 0

story Oxygen in litres per minute is no oxygen fraction
source project requirement: unknown, never guessed
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 1
  0:00 fio2 6 L/min
  0:10 spo2 92 %
at 0:30
  expect phoenix.respiratory 0..1, published 0
  expect phoenix missing sf_ratio

story S/F counts at a saturation of 97, not at 98
source scores.md 1.1: valid only where SpO2 <= 97
patient age 36 mo
load
  0:00 invasive_ventilation 1
  0:00 pf_ratio 450 mm[Hg]
  0:00 fio2 0.5 1
  0:00 spo2 97 %
  0:30 spo2 98 %
at 0:15
  # 97/0.5 = 194
  expect phoenix.respiratory 2
at 0:45
  expect phoenix.respiratory 0

story A venous gas is not a PaO2
source project requirement: PaO2 counts only from a specimen known to be arterial
patient age 36 mo
load
  0:00 invasive_ventilation 1
  0:00 fio2 0.5 1
  0:00 spo2 99 %
  0:00 po2 38 mm[Hg] specimen venous
at 0:30
  expect phoenix.respiratory 0..3, published 0

story A gas coded arterial whose specimen says venous is a contradiction
source project requirement
patient age 36 mo
load
  0:00 invasive_ventilation 1
  0:00 fio2 0.5 1
  0:00 spo2 99 %
  0:00 pao2 38 mm[Hg] specimen venous
at 0:30
  expect phoenix.respiratory 0..3, published 0
  expect phoenix missing pf_ratio specimen_unknown

story A gas whose specimen is said to be arterial counts
source project requirement
patient age 36 mo
load
  0:00 invasive_ventilation 1
  0:00 fio2 0.5 1
  0:00 spo2 99 %
  0:00 po2 45 mm[Hg] specimen arterial
at 0:30
  # 90 mmHg
  expect phoenix.respiratory 3

story Clumped platelets are kept and not used
source project requirement
patient age 36 mo
load
  0:00 platelets 22 10*3/uL specimen clumped
  0:00 inr 1
  0:00 d_dimer 0.2 mg/L{FEU}
  0:00 fibrinogen 300 mg/dL
at 0:30
  expect phoenix.coagulation 0..1, published 0
  expect phoenix missing platelets specimen_unsuitable

story D-dimer without FEU or DDU is unknown
source project requirement
patient age 36 mo
load
  0:00 platelets 200 10*3/uL
  0:00 inr 1
  0:00 d_dimer 5 mg/L
  0:00 fibrinogen 300 mg/dL
at 0:30
  expect phoenix.coagulation 0..1, published 0
  expect phoenix missing d_dimer unit_unknown

story A value without its unit is unknown
source clinical rule 3
patient age 36 mo
load
  0:00 lactate 12
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
at 0:30
  expect phoenix.cardiovascular 0..2, published 0
  expect phoenix missing lactate unit_unknown

story No infusion is known only where a live medication feed vouches
source project requirement
patient age 36 mo
load
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 70 mm[Hg]
  1:00 feed medication
at 0:30
  expect phoenix.cardiovascular 0..2, published 0
at 1:30
  expect phoenix.cardiovascular 0

story A running infusion whose feed falls silent is unknown, never zero
source project requirement
patient age 36 mo, weight 14 kg
load
  0:00 feed medication alive 2 h
  3:00 lactate 1 mmol/L
  3:00 mean_arterial_pressure 70 mm[Hg]
give
  0:30 norepinephrine start 0.1 ug/kg/min
at 1:00
  expect phoenix.cardiovascular published 1
at 14:00
  expect phoenix missing vasoactive_count feed_silent

story An order for noradrenaline is not noradrenaline
source project requirement: an order is never an administration
patient age 36 mo, weight 14 kg
load
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
give
  0:10 norepinephrine ordered
at 0:30
  expect phoenix.cardiovascular 0

story A pump in mL/h without a concentration counts as a drug
source project requirement: the count, not VIS
patient age 36 mo, weight 14 kg
load
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
give
  0:10 norepinephrine start 2 mL/h
at 0:30
  expect phoenix.cardiovascular 1

story A rate of zero is no infusion
source sofa: a recorded rate of 0 is no infusion
patient age 36 mo, weight 14 kg
load
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
give
  0:10 norepinephrine start 0 ug/kg/min
at 0:30
  expect phoenix.cardiovascular 0

story A paralysed child charted GCS 3T: the range opens, the charted score stays in sight
source project requirement; timeline: unassessable under neuromuscular blockade
patient age 60 mo
load
  0:00 fixed_pupils 0
  0:00 fact neuromuscular_blockade
  0:30 gcs 3
at 1:00
  expect phoenix.neurologic 0..1
  expect phoenix missing gcs unassessable

story Rocuronium running makes the coma scale unassessable
source timeline: project policy
patient age 60 mo, weight 18 kg
load
  0:00 fixed_pupils 0
  0:00 feed medication
  0:30 gcs 3
give
  0:10 rocuronium start 10 ug/kg/min
at 1:00
  expect phoenix missing gcs unassessable
