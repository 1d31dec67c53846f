# Ferritin under emapalumab (amendments 9.3, maker's page): a baseline of 3000 or
# more with a fall under 20 %, or a baseline below 3000 and any rise above 3000.

story Baseline of 3000 or more: a fall under 20 % is no answer
source amendments 9.3: "If baseline >= 3000 ng/mL and < 20% decrease"
patient age 30 mo
load
  0:00 ferritin 10000 ng/mL
  72:00 ferritin 8001 ng/mL
  80:00 ferritin 8000 ng/mL
give
  2:00 emapalumab given 1 mg/kg IV
at 1:00
  expect kinetic.ferritin_non_response undetermined, open, why "not recorded: emapalumab"
at 3:00
  expect kinetic.ferritin_non_response undetermined, missing ferritin
at 73:00
  expect kinetic.ferritin_non_response met
at 81:00
  expect kinetic.ferritin_non_response not met

story Baseline of exactly 3000 is of the upper kind, 2999 of the lower
source amendments 9.3
patient age 30 mo
load
  0:00 ferritin 3000 ng/mL
  30:00 ferritin 2900 ng/mL
give
  1:00 emapalumab given 1 mg/kg IV
at 31:00
  expect kinetic.ferritin_non_response met

story Baseline below 3000: only a rise above 3000
source amendments 9.3: "< 3000 rising > 3000"
patient age 30 mo
load
  0:00 ferritin 2999 ng/mL
  30:00 ferritin 3000 ng/mL
  50:00 ferritin 3001 ng/mL
give
  1:00 emapalumab given 1 mg/kg IV
at 31:00
  expect kinetic.ferritin_non_response not met
at 51:00
  expect kinetic.ferritin_non_response met

story Without a feed of doses nobody knows that none was given
source clinical rule 3: missing is not no
patient age 20 a
load
  0:00 ferritin 9000 ng/mL
  20:00 ferritin 9500 ng/mL
at 21:00
  expect kinetic.ferritin_non_response undetermined, open

story A live feed of doses without emapalumab: out
source amendments 9.3
patient age 20 a
load
  0:00 ferritin 9000 ng/mL
  10:00 feed medication
  20:00 ferritin 9500 ng/mL
at 9:00
  expect kinetic.ferritin_non_response undetermined, open
at 21:00
  expect kinetic.ferritin_non_response out, why "no emapalumab"
at 500:00
  expect kinetic.ferritin_non_response undetermined, open

story A live feed of doses with emapalumab: in
source amendments 9.3
patient age 20 a
load
  0:00 feed medication
  0:00 ferritin 9000 ng/mL
  20:00 ferritin 9500 ng/mL
give
  1:00 emapalumab given 1 mg/kg IV
at 0:30
  expect kinetic.ferritin_non_response out
at 2:00
  expect kinetic.ferritin_non_response in
at 21:00
  expect kinetic.ferritin_non_response met

story The baseline must not be older than three days
source policy of the baseline
patient age 30 mo
load
  0:00 ferritin 9000 ng/mL
  90:00 ferritin 8900 ng/mL
give
  72:01 emapalumab given 1 mg/kg IV
at 91:00
  expect kinetic.ferritin_non_response undetermined
