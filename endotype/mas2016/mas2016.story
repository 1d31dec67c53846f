# MAS in sJIA, 2016 (evidence immune.md 3.4): cuts from both sides, two of four,
# fever and arthritis asked for, a manual's misprint.

story Ferritin of 684 is not enough, 685 is
source immune.md 3.4: ferritin > 684 and >= 2 of 4
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 temperature 38.5 Cel
  0:00 platelets 150 10*3/uL
  0:00 ast 60 U/L
  0:00 triglycerides 100 mg/dL
  0:00 fibrinogen 400 mg/dL
  0:00 ferritin 684 ng/mL
  1:00 ferritin 685 ng/mL
  2:00 ferritin 600 ng/mL
at 0:30
  expect mas2016.met not met
at 1:30
  expect mas2016.met met, note "never meant for sepsis"
at 2:30
  expect mas2016.met not met

story Platelets of 181 count
source immune.md 3.4: plt <= 181
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 temperature 38.5 Cel
  0:00 ferritin 9000 ng/mL
  0:00 platelets 182 10*3/uL
  0:00 ast 49 U/L
  0:00 triglycerides 156 mg/dL
  0:00 fibrinogen 361 mg/dL
  1:00 platelets 181 10*3/uL
  2:00 platelets 400 10*3/uL
at 0:30
  expect mas2016.met not met
at 1:30
  expect mas2016.met met
at 2:30
  expect mas2016.met not met

story AST of 48 does not count
source immune.md 3.4: AST > 48
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 temperature 38.5 Cel
  0:00 ferritin 9000 ng/mL
  0:00 platelets 100 10*3/uL
  0:00 ast 48 U/L
  0:00 triglycerides 100 mg/dL
  0:00 fibrinogen 500 mg/dL
  1:00 ast 49 U/L
  2:00 ast 30 U/L
at 0:30
  expect mas2016.met not met
at 1:30
  expect mas2016.met met
at 2:30
  expect mas2016.met not met

story Triglycerides of 156 do not count
source immune.md 3.4: TG > 156 mg/dL
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 temperature 38.5 Cel
  0:00 ferritin 9000 ng/mL
  0:00 platelets 100 10*3/uL
  0:00 ast 20 U/L
  0:00 triglycerides 156 mg/dL
  0:00 fibrinogen 500 mg/dL
  1:00 triglycerides 157 mg/dL
  2:00 triglycerides 90 mg/dL
at 0:30
  expect mas2016.met not met
at 1:30
  expect mas2016.met met
at 2:30
  expect mas2016.met not met

story Fibrinogen of 360 mg/dL counts; 10.58 g/L in a manual is a misprint
source immune.md 3.4: fibrinogen <= 360 mg/dL
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 temperature 38.5 Cel
  0:00 ferritin 9000 ng/mL
  0:00 platelets 100 10*3/uL
  0:00 ast 20 U/L
  0:00 triglycerides 100 mg/dL
  0:00 fibrinogen 361 mg/dL
  1:00 fibrinogen 3.6 g/L
  2:00 fibrinogen 9.0 g/L
at 0:30
  expect mas2016.met not met
at 1:30
  expect mas2016.met met, note "10.58"
at 2:30
  expect mas2016.met not met

story One of four is not enough, three are more than enough
source immune.md 3.4: >= 2 of 4
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 temperature 38.5 Cel
  0:00 ferritin 9000 ng/mL
  0:00 platelets 100 10*3/uL
  0:00 ast 20 U/L
  0:00 triglycerides 100 mg/dL
  0:00 fibrinogen 500 mg/dL
  1:00 ast 100 U/L
  1:00 triglycerides 300 mg/dL
at 0:30
  expect mas2016.met not met
at 1:30
  expect mas2016.met met

story Two known low decide whatever is missing
source clinical rule 3
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 temperature 38.5 Cel
  0:00 ferritin 9000 ng/mL
  0:00 platelets 100 10*3/uL
  1:00 fibrinogen 200 mg/dL
at 0:30
  expect mas2016.met undetermined, settles ast, settles fibrinogen, settles triglycerides
at 1:30
  expect mas2016.met met

story Fever: 38.0 at the highest of 24 h
source footnote fever: the criteria say febrile
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 ferritin 9000 ng/mL
  0:00 platelets 100 10*3/uL
  0:00 fibrinogen 200 mg/dL
  0:00 temperature 37.9 Cel
  1:00 temperature 38.0 Cel
  2:00 temperature 37.0 Cel
  20:00 ferritin 9000 ng/mL
  20:00 platelets 100 10*3/uL
  20:00 fibrinogen 200 mg/dL
at 0:30
  expect mas2016.met not met
at 1:30
  expect mas2016.met met
at 3:00
  expect mas2016.met met
at 20:00
  expect mas2016.met met
at 25:30
  expect mas2016.met not met
at 30:00
  expect mas2016.met undetermined, missing temperature stale

story No arthritis, no MAS of arthritis; not said, open
source immune.md 3.4: known or suspected sJIA
patient age 60 mo
load
  0:00 ferritin 9000 ng/mL
  0:00 platelets 100 10*3/uL
  0:00 fibrinogen 200 mg/dL
  0:00 temperature 39 Cel
  2:00 fact systemic_jia absent
at 1:00
  expect mas2016.met undetermined, open, why "not recorded"
at 3:00
  expect mas2016.met out, why "no systemic juvenile arthritis"

story Values that exclude it decide without the fact
source immune.md 3.4
patient age 60 mo
load
  0:00 ferritin 100 ng/mL
at 1:00
  expect mas2016.met not met, open

story After anakinra the temperature no longer speaks
source clinical rule 6
patient age 60 mo
load
  0:00 feed medication
  0:00 fact systemic_jia
  2:00 ferritin 9000 ng/mL
  2:00 platelets 100 10*3/uL
  2:00 fibrinogen 200 mg/dL
  2:00 temperature 36.8 Cel
give
  1:00 anakinra given
at 3:00
  expect mas2016.met undetermined, missing temperature silenced_by_therapy

story The last month of childhood is in, an adult out
source clinical rule 2
patient age 215.5 mo
load
  0:00 fact systemic_jia
at 1:00
  expect mas2016.met in

story An adult
source clinical rule 2
patient age 216 mo
load
  0:00 fact systemic_jia
at 1:00
  expect mas2016.met out

story From one month on
source clinical rule 2; the sources print no ages: project policy
patient age 1 mo, gestation 40 wk
load
  0:00 fact systemic_jia
at 1:00
  expect mas2016.met in

story A newborn is out
source clinical rule 2; the sources print no ages: project policy
patient age 0.9 mo, gestation 40 wk
load
  0:00 fact systemic_jia
at 1:00
  expect mas2016.met out

story An infant born early is out until term
source clinical rule 2; the sources print no ages: project policy
patient age 1.5 mo, gestation 28 wk
load
  -1:00 stay admitted not-birth
  0:00 fact systemic_jia
at 1:00
  expect mas2016.met out

story Lupus or dermatomyositis is another disease
source immune.md 3.4: known or suspected sJIA
patient age 60 mo
load
  0:00 fact rheumatic
  0:00 temperature 39 Cel
  0:00 ferritin 9000 ng/mL
  0:00 platelets 100 10*3/uL
  0:00 fibrinogen 200 mg/dL
  0:00 il18 90000 pg/mL assay elisa
  2:00 fact systemic_jia
at 1:00
  expect mas2016.met undetermined, open, why "not recorded: systemic juvenile arthritis"
  expect msscore.mas undetermined, open
  expect markers.il18_sjia undetermined, open
at 3:00
  expect mas2016.met met
  expect markers.il18_sjia met
