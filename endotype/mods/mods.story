# MODS onset by the pSOFA-based definition, or as asserted.

story Two organs with two points each, whatever is missing
source JAMA Netw Open 2020: pSOFA sub-score >= 2 in two or more organs
patient age 36 mo, weight 14 kg
load
  0:00 platelets 60 10*3/uL
  4:00 gcs 12
at 3:00
  expect mods.onset undetermined
at 4:00
  expect mods.onset met, since 4:00, says "coagulation", says "neurologic"

story One organ is not MODS
source JAMA Netw Open 2020
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 pf_ratio 450 mm[Hg]
  0:00 spo2 99 %
  0:00 platelets 20 10*3/uL
  0:00 bilirubin 0.5 mg/dL
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
  0:00 gcs 13
  0:00 creatinine 0.3 mg/dL
at 1:00
  # neurologic 1 only
  expect mods.onset not met

story A sub-score of one in every organ is not MODS
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 pf_ratio 350 mm[Hg]
  0:00 spo2 99 %
  0:00 platelets 120 10*3/uL
  0:00 bilirubin 1.5 mg/dL
  0:00 mean_arterial_pressure 50 mm[Hg]
  0:00 feed medication
  0:00 gcs 14
  0:00 creatinine 0.7 mg/dL
at 1:00
  expect psofa 6
  expect mods.onset not met

story Recovery does not undo the onset
source footnote mods-course
patient age 36 mo
load
  0:00 platelets 60 10*3/uL
  0:00 gcs 12
  30:00 platelets 300 10*3/uL
  30:00 gcs 15
at 31:00
  expect mods.onset met, since 0:00

story A clinician's onset takes precedence
source project requirement: onset asserted, or by the definition
patient age 36 mo
load
  -20:00 assert mods recorded 5:00
  0:00 platelets 60 10*3/uL
  0:00 gcs 12
at 6:00
  expect mods.onset met, since -20:00, says "asserted"
at 4:00 known 4:00
  expect mods.onset met, since 0:00

story A denial begins the search anew
patient age 36 mo
load
  0:00 platelets 60 10*3/uL
  0:00 gcs 12
  1:00 assert mods no
  10:00 bilirubin 7 mg/dL
at 0:30
  expect mods.onset met, since 0:00
at 11:00
  expect mods.onset met, since 10:00

story A late result moves the onset back
source architecture: late delivery ends in the same state
patient age 36 mo
load
  0:00 platelets 60 10*3/uL
  2:00 bilirubin 2.5 mg/dL recorded 9:00
  6:00 gcs 12
at 7:00 known 7:00
  expect mods.onset met, since 6:00
at 10:00
  expect mods.onset met, since 2:00

story A correction takes the onset away
patient age 36 mo
load
  0:00 platelets 60 10*3/uL recorded 0:10
  0:00 gcs 12
  0:00 platelets 260 10*3/uL corrected recorded 3:00
at 1:00 known 1:00
  expect mods.onset met
at 4:00
  expect mods.onset undetermined

story The paralysed child: GCS 3T is no neurologic dysfunction that counts
source project requirement
patient age 60 mo
load
  0:00 fact neuromuscular_blockade
  0:00 gcs 3
  0:00 platelets 60 10*3/uL
at 1:00
  expect mods.onset undetermined

story What cannot be assessed is not asked for
source project requirement: obtaining a coma scale under blockade would settle nothing
patient age 60 mo
load
  0:00 fact neuromuscular_blockade
  0:00 gcs 3
  0:00 platelets 60 10*3/uL
  0:00 invasive_ventilation 0
  0:00 pf_ratio 450 mm[Hg]
  0:00 spo2 99 %
  0:00 bilirubin 0.5 mg/dL
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 feed medication
  0:00 creatinine 0.2 mg/dL
at 1:00
  expect mods.onset undetermined, settles gcs, says "cannot be assessed"

story Adults are out
patient age 40 a
load
  0:00 platelets 60 10*3/uL
  0:00 gcs 12
at 1:00
  expect mods.onset out
