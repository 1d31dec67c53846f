# CRP and ferritin both fell (Simon 2015, evidence immune.md 2.4 and 5): below 4.08
# mg/dL and 1980 ng/mL after one of them was not.

story Both below now, ferritin was not
source immune.md 2.4: moving to low-low on repeat
patient age 60 mo
load
  0:00 crp 10 mg/L
  0:00 ferritin 1980 ng/mL
  24:00 crp 40.7 mg/L
  24:00 ferritin 1979 ng/mL
at 1:00
  expect kinetic.crp_ferritin_fell not met
at 25:00
  expect kinetic.crp_ferritin_fell met

story CRP of 4.08 mg/dL is not below
source immune.md 2.4: CRP >= 4.08 mg/dL
patient age 60 mo
load
  0:00 crp 4.08 mg/dL
  0:00 ferritin 100 ng/mL
  24:00 crp 4.08 mg/dL
  24:00 ferritin 100 ng/mL
  30:00 crp 4.07 mg/dL
at 25:00
  expect kinetic.crp_ferritin_fell not met
at 31:00
  expect kinetic.crp_ferritin_fell met

story Low from the start is no fall
source immune.md 2.4
patient age 60 mo
load
  0:00 crp 10 mg/L
  0:00 ferritin 100 ng/mL
  24:00 crp 5 mg/L
  24:00 ferritin 90 ng/mL
at 25:00
  expect kinetic.crp_ferritin_fell not met

story A fall of CRP under tocilizumab is no improvement
source clinical rule 6
patient age 60 mo
load
  0:00 crp 200 mg/L
  0:00 ferritin 3000 ng/mL
  24:00 crp 10 mg/L
  24:00 ferritin 800 ng/mL
give
  2:00 tocilizumab given 8 mg/kg IV
at 25:00
  expect kinetic.crp_ferritin_fell undetermined, missing crp
