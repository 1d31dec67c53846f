# HScore (evidence immune.md 3.3, amendments 4.1): every row from both sides, 169,
# the probabilities that are printed, the two formulas that are wrong.

story Immunosuppression as a fact
source immune.md 3.3: known immunosuppression 18
patient age 600 mo
load
  0:00 fact immunosuppression
  2:00 fact immunosuppression absent
at -1:00
  expect hscore.immunosuppression 0..18
at 1:00
  expect hscore.immunosuppression 18
at 3:00
  expect hscore.immunosuppression 0

story Temperature: below 38.4, to 39.4, above
source immune.md 3.3: <38.4 / 38.4-39.4 / >39.4 °C: 0 / 33 / 49; the highest counts
patient age 600 mo
load
  0:00 temperature 38.3 Cel
  1:00 temperature 38.4 Cel
  2:00 temperature 39.4 Cel
  3:00 temperature 39.5 Cel
  4:00 temperature 36.0 Cel
at 0:30
  expect hscore.temperature 0
at 1:30
  expect hscore.temperature 33, note "exactly 38.4"
at 2:30
  expect hscore.temperature 33
at 3:30
  expect hscore.temperature 49
at 60:00
  expect hscore.temperature 49
at 100:00
  expect hscore.temperature 0..49
  expect hscore missing temperature stale

story Liver, spleen, both
source immune.md 3.3: no / one / both 0 / 23 / 38
patient age 600 mo
load
  0:00 hepatomegaly no
  0:00 splenomegaly no
  1:00 hepatomegaly yes
  2:00 splenomegaly yes
  3:00 hepatomegaly no
at 0:30
  expect hscore.organomegaly 0
at 1:30
  expect hscore.organomegaly 23
at 2:30
  expect hscore.organomegaly 38
at 3:30
  expect hscore.organomegaly 23

story The spleen alone, the liver not said; then the liver alone
source immune.md 3.3
patient age 600 mo
load
  0:00 splenomegaly yes
  20:00 splenomegaly no
at 1:00
  expect hscore.organomegaly 23..38, published 23
at 21:00
  expect hscore.organomegaly 0..23, published 0

story Lineages: one gives nothing, two 24, three 34
source immune.md 3.3: Hb <= 9.2 g/dL, WBC <= 5000, plt <= 110k
patient age 600 mo
load
  0:00 hemoglobin 9.3 g/dL
  0:00 wbc 5.1 10*3/uL
  0:00 platelets 111 10*3/uL
  1:00 hemoglobin 9.2 g/dL
  2:00 wbc 5000 /uL
  3:00 platelets 110 10*3/uL
  4:00 hemoglobin 9.3 g/dL
  5:00 wbc 5.1 10*3/uL
  6:00 hemoglobin 9.2 g/dL
at 0:30
  expect hscore.cytopenias 0
at 1:30
  expect hscore.cytopenias 0
at 2:30
  expect hscore.cytopenias 24
at 3:30
  expect hscore.cytopenias 34
at 4:30
  expect hscore.cytopenias 24
at 5:30
  expect hscore.cytopenias 0
at 6:30
  expect hscore.cytopenias 24

story Lineages that are not known
source clinical rule 3
patient age 600 mo
load
  0:00 hemoglobin 8 g/dL
  2:00 platelets 50 10*3/uL
  30:00 platelets 50 10*3/uL
  30:00 wbc 2 10*3/uL
at 1:00
  expect hscore.cytopenias 0..34, published 0
at 3:00
  expect hscore.cytopenias 24..34, published 24
at 31:00
  expect hscore.cytopenias 24..34, published 24

story Ferritin: 2000 and 6000 belong to the middle
source immune.md 3.3: <2000 / 2000-6000 / >6000 ng/mL: 0 / 35 / 50
patient age 600 mo
load
  0:00 ferritin 1999 ng/mL
  1:00 ferritin 2000 ng/mL
  2:00 ferritin 6000 ug/L
  3:00 ferritin 6001 ng/mL
at 0:30
  expect hscore.ferritin 0
at 1:30
  expect hscore.ferritin 35
at 2:30
  expect hscore.ferritin 35
at 3:30
  expect hscore.ferritin 50

story Triglycerides: 1.5 and 4 mmol/L belong to the middle
source immune.md 3.3: <1.5 / 1.5-4 / >4 mmol/L: 0 / 44 / 64
patient age 600 mo
load
  0:00 triglycerides 1.49 mmol/L
  1:00 triglycerides 1.5 mmol/L
  2:00 triglycerides 4 mmol/L
  3:00 triglycerides 4.1 mmol/L
  4:00 triglycerides 3.9 mmol/L
at 0:30
  expect hscore.triglycerides 0
at 1:30
  expect hscore.triglycerides 44
at 2:30
  expect hscore.triglycerides 44
at 3:30
  expect hscore.triglycerides 64
at 4:30
  expect hscore.triglycerides 44

story Triglycerides of 132.7 mg/dL, as one copy prints, are not 1.5 mmol/L
source PMC7589537 table 4 prints 132.7 and 354 mg/dL; 1.5 x 88.5 = 132.75
patient age 600 mo
load
  0:00 triglycerides 132.7 mg/dL
  1:00 triglycerides 132.8 mg/dL
  2:00 triglycerides 354 mg/dL
  3:00 triglycerides 354.1 mg/dL
at 0:30
  expect hscore.triglycerides 0, note "132.7"
at 1:30
  expect hscore.triglycerides 44
at 2:30
  expect hscore.triglycerides 44
at 3:30
  expect hscore.triglycerides 64

story Fibrinogen and AST
source immune.md 3.3: fibrinogen <= 2.5 g/L 30; AST >= 30 U/L 19
patient age 600 mo
load
  0:00 fibrinogen 2.5 g/L
  0:00 ast 29 U/L
  1:00 fibrinogen 251 mg/dL
  1:00 ast 30 U/L
  2:00 fibrinogen 2.6 g/L
  2:00 ast 31 U/L
at 0:30
  expect hscore.fibrinogen 30
  expect hscore.ast 0
at 1:30
  expect hscore.fibrinogen 0
  expect hscore.ast 19
at 2:30
  expect hscore.fibrinogen 0
  expect hscore.ast 19

story Marrow: seen, not seen, not looked for
source immune.md 3.3: marrow hemophagocytosis 35
patient age 600 mo
load
  0:00 hemophagocytosis yes
  2:00 hemophagocytosis no
at -1:00
  expect hscore.hemophagocytosis 0..35, published 0
at 1:00
  expect hscore.hemophagocytosis 35
at 3:00
  expect hscore.hemophagocytosis 0

story Everything: 337 points
source immune.md 3.3: maximum 337
patient age 600 mo
load
  0:00 fact immunosuppression
  0:00 temperature 40 Cel
  0:00 hepatomegaly yes
  0:00 splenomegaly yes
  0:00 hemoglobin 7 g/dL
  0:00 wbc 1 10*3/uL
  0:00 platelets 20 10*3/uL
  0:00 ferritin 20000 ng/mL
  0:00 triglycerides 6 mmol/L
  0:00 fibrinogen 1 g/L
  0:00 ast 500 U/L
  0:00 hemophagocytosis yes
at 1:00
  expect hscore 337
  expect hscore.169 met

story 168 is not positive
source therapy.md 4: cut 169; 168 = temperature 49, lineages 34, ferritin 50, marrow 35
patient age 600 mo
load
  0:00 fact immunosuppression absent
  0:00 temperature 40 Cel
  0:00 hepatomegaly no
  0:00 splenomegaly no
  0:00 hemoglobin 7 g/dL
  0:00 wbc 1 10*3/uL
  0:00 platelets 20 10*3/uL
  0:00 ferritin 20000 ng/mL
  0:00 triglycerides 1 mmol/L
  0:00 fibrinogen 4 g/L
  0:00 ast 20 U/L
  0:00 hemophagocytosis yes
at 1:00
  expect hscore 168, probability 51.7 %
  expect hscore.169 not met

story 169 is positive
source therapy.md 4: cut 169 = temperature 33, spleen 23, ferritin 50, triglycerides 44, AST 19
patient age 600 mo
load
  0:00 fact immunosuppression absent
  0:00 temperature 39 Cel
  0:00 hepatomegaly no
  0:00 splenomegaly yes
  0:00 hemoglobin 12 g/dL
  0:00 wbc 8 10*3/uL
  0:00 platelets 200 10*3/uL
  0:00 ferritin 9000 ng/mL
  0:00 triglycerides 2 mmol/L
  0:00 fibrinogen 4 g/L
  0:00 ast 90 U/L
  0:00 hemophagocytosis no
at 1:00
  expect hscore 169, probability 53.2 %
  expect hscore.169 met

story 171 is positive; the probability is said to be a fit
source Case Rep Rheumatol 2017, 5304180, table 3 prints 54 % at 170 and 70 % at 180; 1/(1+exp(10.13 - 0.0607 x 171)) = 56.2 %
patient age 600 mo
load
  0:00 fact immunosuppression absent
  0:00 temperature 39 Cel
  0:00 hepatomegaly no
  0:00 splenomegaly no
  0:00 hemoglobin 12 g/dL
  0:00 wbc 1 10*3/uL
  0:00 platelets 20 10*3/uL
  0:00 ferritin 20000 ng/mL
  0:00 triglycerides 5 mmol/L
  0:00 fibrinogen 4 g/L
  0:00 ast 20 U/L
  0:00 hemophagocytosis no
at 1:00
  expect hscore 171, probability 56.2 %
  expect hscore.169 met, note "fit made here", note "sensitivity 93 %"

story Nothing known: no points and no answer
source clinical rule 3
patient age 600 mo
at 1:00
  expect hscore 0..337, published 0
  expect hscore.169 undetermined

story Never below 169 while what is missing could reach it
source clinical rule 3
patient age 600 mo
load
  0:00 ferritin 20000 ng/mL
  0:00 temperature 40 Cel
at 1:00
  expect hscore 99..337, published 99, settles triglycerides, settles platelets
  expect hscore.169 undetermined

story Children are out: the score was made for adults
source immune.md 3.3; clinical rule 2
patient age 60 mo
load
  0:00 ferritin 20000 ng/mL
at 1:00
  expect hscore out, why "adults"
  expect hscore.169 out

story The last month of childhood is out, eighteen years are in
source clinical rule 2
patient age 215.5 mo
at 1:00
  expect hscore out

story Eighteen years
source clinical rule 2
patient age 216 mo
at 1:00
  expect hscore in

story After tocilizumab the temperature no longer speaks
source clinical rule 6
patient age 600 mo
load
  0:00 feed medication
  2:00 temperature 36.5 Cel
give
  1:00 tocilizumab given
at 3:00
  expect hscore.temperature 0..49
