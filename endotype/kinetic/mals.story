# Ferritin response of the ImmunoSep trial (evidence immune.md 1.4, 5; secondary
# source): a fall of 15 % or more. It never ends MALS while ferritin is above 4420.

story A fall of exactly 15 % is a response; MALS goes on
source immune.md 1.4: ferritin fall >= 15 %; 5200 x 0.85 = 4420
patient age 60 a
load
  0:00 ferritin 6000 ng/mL
  12:00 ferritin 5101 ng/mL
  20:00 ferritin 5100 ng/mL
at 1:00
  expect kinetic.ferritin_response undetermined, missing ferritin
at 13:00
  expect kinetic.ferritin_response not met
at 21:00
  expect kinetic.ferritin_response met
  expect immunosep.mals met

story The run counts from its first value; after it has ended the fall still counts
source immune.md 1.4; policy for the beginning
patient age 60 a
load
  0:00 ferritin 4420 ng/mL
  10:00 ferritin 5000 ng/mL
  20:00 ferritin 8000 ng/mL
  30:00 ferritin 4300 ng/mL
  50:00 ferritin 9000 ng/mL
  60:00 ferritin 7700 ng/mL
at 5:00
  expect kinetic.ferritin_response not met
at 21:00
  expect kinetic.ferritin_response not met
at 31:00
  expect kinetic.ferritin_response not met, because ferritin
  expect immunosep.mals not met
at 61:00
  # 9000 to 7700 is 14.4 %
  expect kinetic.ferritin_response not met

story A stale ferritin says nothing of a response
source clinical rule 3
patient age 60 a
load
  0:00 ferritin 9000 ng/mL
  6:00 ferritin 5000 ng/mL
at 30:00
  expect kinetic.ferritin_response met
at 30:01
  expect kinetic.ferritin_response undetermined, missing ferritin

story Nothing measured, or the last long ago: whether MALS began is open
source clinical rule 3
patient age 60 a
load
  10:00 ferritin 800 ng/mL
at 1:00
  expect kinetic.ferritin_response undetermined
at 11:00
  expect kinetic.ferritin_response not met
at 40:00
  expect kinetic.ferritin_response undetermined, missing ferritin

story Above the range of the kit: it may have begun
source engine.md 1
patient age 60 a
load
  0:00 ferritin >2000 ng/mL
  8:00 ferritin 5000 ng/mL
  16:00 ferritin 4000 ng/mL
at 1:00
  expect kinetic.ferritin_response undetermined
at 17:00
  expect kinetic.ferritin_response undetermined

story A child is out of the trial's population
source clinical rule 1
patient age 60 mo
load
  0:00 ferritin 9000 ng/mL
  8:00 ferritin 5000 ng/mL
at 9:00
  expect kinetic.ferritin_response out
