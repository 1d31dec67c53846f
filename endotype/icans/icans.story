# ASTCT grade of neurotoxicity (evidence immune.md 3.8; PMC8403007 table 4): the ICE
# score, arousal, seizures, motor findings, oedema; from 12 years only.

story The ICE score: 10 none, 7 to 9, 3 to 6, 0 to 2
source immune.md 3.8: ICE 7-9 / 3-6 / 0-2
patient age 200 mo
load
  0:00 fact cart_infusion
  0:00 unarousable no
  0:00 arousal 1
  0:00 seizure no
  0:00 seizure_prolonged no
  0:00 motor_weakness no
  0:00 cerebral_oedema no
  0:00 cerebral_oedema_focal no
  0:00 ice 10
  1:00 ice 9
  2:00 ice 7
  3:00 ice 6
  4:00 ice 3
  5:00 ice 2
  6:00 ice 0
at 0:30
  expect icans 0
  expect icans.grade_1 not met
at 1:30
  expect icans 1
  expect icans.grade_1 met
at 2:30
  expect icans 1
at 3:30
  expect icans 2
at 4:30
  expect icans 2
at 5:30
  expect icans 3
at 6:30
  expect icans 3, note "global aphasia"

story Unarousable is grade 4
source immune.md 3.8: 0-unarousable
patient age 200 mo
load
  0:00 fact t_cell_engager
  0:00 ice 0
  0:00 unarousable yes
  2:00 unarousable no
  2:00 seizure_prolonged no
  2:00 motor_weakness no
  2:00 cerebral_oedema no
  2:00 arousal 1
at 1:00
  expect icans 4
at 3:00
  expect icans 3

story How the patient awakens
source PMC9327779 T2: by voice, by touch, hardly
patient age 200 mo
load
  0:00 fact cart_infusion
  0:00 ice 10
  0:00 unarousable no
  0:00 seizure no
  0:00 seizure_prolonged no
  0:00 motor_weakness no
  0:00 cerebral_oedema no
  0:00 cerebral_oedema_focal no
  0:00 arousal 1
  1:00 arousal 2
  2:00 arousal 3
  3:00 arousal 4
  4:00 arousal 1
at 0:30
  expect icans 0
at 1:30
  expect icans 2, note "sedation"
at 2:30
  expect icans 3
at 3:30
  expect icans 4
at 4:30
  expect icans 0

story Seizures
source immune.md 3.8: seizure >= G3; PMC8403007: prolonged G4
patient age 200 mo
load
  0:00 fact cart_infusion
  0:00 ice 3
  0:00 unarousable no
  0:00 arousal 1
  0:00 motor_weakness no
  0:00 cerebral_oedema no
  0:00 cerebral_oedema_focal no
  0:00 seizure yes
  0:00 seizure_prolonged no
  1:00 seizure_prolonged yes
  2:00 seizure no
  2:00 seizure_prolonged no
at 0:30
  expect icans 3, note "generalised seizure"
at 1:30
  expect icans 4
at 2:30
  expect icans 2

story Motor weakness and oedema
source immune.md 3.8: motor or diffuse oedema G4; PMC8403007: focal G3
patient age 200 mo
load
  0:00 fact cart_infusion
  0:00 ice 10
  0:00 unarousable no
  0:00 arousal 1
  0:00 seizure no
  0:00 seizure_prolonged no
  0:00 motor_weakness yes
  0:00 cerebral_oedema no
  0:00 cerebral_oedema_focal no
  1:00 motor_weakness no
  2:00 cerebral_oedema_focal yes
  3:00 cerebral_oedema yes
  4:00 cerebral_oedema no
  5:00 cerebral_oedema_focal no
at 0:30
  expect icans 4
at 1:30
  expect icans 0
at 2:30
  expect icans 3
at 3:30
  expect icans 4
at 4:30
  expect icans 3
at 5:30
  expect icans 0

story Every sign counts after a T-cell engager
source immune.md 3.8
patient age 200 mo
load
  0:00 fact t_cell_engager
  0:00 ice 10
  0:00 unarousable no
  0:00 arousal 1
  0:00 seizure no
  0:00 seizure_prolonged no
  0:00 motor_weakness no
  0:00 cerebral_oedema no
  0:00 cerebral_oedema_focal no
  1:00 ice 8
  1:30 ice 5
  1:45 ice 10
  2:00 arousal 2
  3:00 arousal 3
  4:00 arousal 4
  4:30 arousal 1
  5:00 seizure yes
  5:15 seizure no
  5:30 seizure_prolonged yes
  5:45 seizure_prolonged no
  6:00 motor_weakness yes
  6:15 motor_weakness no
  6:30 cerebral_oedema_focal yes
  6:45 cerebral_oedema_focal no
  7:00 cerebral_oedema yes
at 0:30
  expect icans 0
at 1:10
  expect icans 1
at 1:40
  expect icans 2
at 2:10
  expect icans 2
at 3:10
  expect icans 3
at 4:10
  expect icans 4
at 5:10
  expect icans 3
at 5:40
  expect icans 4
at 6:10
  expect icans 4
at 6:40
  expect icans 3
at 7:10
  expect icans 4

story Unarousable after CAR T cells
source immune.md 3.8
patient age 200 mo
load
  0:00 fact cart_infusion
  0:00 ice 0
  0:00 unarousable yes
at 1:00
  expect icans 4

story Not tested is not normal
source clinical rule 3
patient age 200 mo
load
  0:00 fact cart_infusion
at 0:30
  expect icans 0..4, published 0
  expect icans.grade_1 undetermined

story The ICE score alone
source clinical rule 3
patient age 200 mo
load
  0:00 fact cart_infusion
  0:00 ice 8
at 0:30
  expect icans 1..4, published 1
  expect icans.grade_1 met

story Without the therapy, or without a word of it
source after immune effector cells only
patient age 200 mo
load
  0:00 ice 0
  0:00 unarousable yes
  0:00 arousal 4
  0:00 seizure yes
  0:00 seizure_prolonged yes
  0:00 motor_weakness yes
  0:00 cerebral_oedema yes
  0:00 cerebral_oedema_focal yes
  2:00 fact cart_infusion absent
  2:00 fact t_cell_engager absent
at 1:00
  expect icans 0..4, published 0, open
  expect icans.grade_1 undetermined
at 3:00
  expect icans out

story Each sign asks for the therapy
source after immune effector cells only
patient age 200 mo
load
  0:00 ice 8
at 1:00
  expect icans published 0

story Twelve years are in
source immune.md 3.8: children < 12 y use CAPD
patient age 144 mo
load
  0:00 fact cart_infusion
  0:00 ice 8
at 0:00
  expect icans 1..4

story A month before twelve years is out
source immune.md 3.8: children < 12 y use CAPD
patient age 143.5 mo
load
  0:00 fact cart_infusion
  0:00 ice 8
at 1:00
  expect icans out, why "CAPD"
