# Phoenix-8 (evidence scores.md 1.2, 1.4): the first day of every age group, how long each value counts, and who is left out.

story Creatinine 0.5 mg/dL, two weeks before 1 months
source Phoenix-8 table: an age group begins on its first day
patient age 0.5 mo, gestation 40 wk
load
  0:00 creatinine 0.5 mg/dL
at 0:00
  expect phoenix8.renal published 0

story Creatinine 0.5 mg/dL, on the day of 1 months
source Phoenix-8 table: an age group begins on its first day
patient age 1 mo, gestation 40 wk
load
  0:00 creatinine 0.5 mg/dL
at 0:00
  expect phoenix8.renal published 1

story Creatinine 0.35 mg/dL, a month before 12 months
source Phoenix-8 table: an age group begins on its first day
patient age 11 mo
load
  0:00 creatinine 0.35 mg/dL
at 0:00
  expect phoenix8.renal published 1

story Creatinine 0.35 mg/dL, on the day of 12 months
source Phoenix-8 table: an age group begins on its first day
patient age 12 mo
load
  0:00 creatinine 0.35 mg/dL
at 0:00
  expect phoenix8.renal published 0

story Creatinine 0.5 mg/dL, a month before 24 months
source Phoenix-8 table: an age group begins on its first day
patient age 23 mo
load
  0:00 creatinine 0.5 mg/dL
at 0:00
  expect phoenix8.renal published 1

story Creatinine 0.5 mg/dL, on the day of 24 months
source Phoenix-8 table: an age group begins on its first day
patient age 24 mo
load
  0:00 creatinine 0.5 mg/dL
at 0:00
  expect phoenix8.renal published 0

story Creatinine 0.65 mg/dL, a month before 60 months
source Phoenix-8 table: an age group begins on its first day
patient age 59 mo
load
  0:00 creatinine 0.65 mg/dL
at 0:00
  expect phoenix8.renal published 1

story Creatinine 0.65 mg/dL, on the day of 60 months
source Phoenix-8 table: an age group begins on its first day
patient age 60 mo
load
  0:00 creatinine 0.65 mg/dL
at 0:00
  expect phoenix8.renal published 0

story Creatinine 0.9 mg/dL, a month before 144 months
source Phoenix-8 table: an age group begins on its first day
patient age 143 mo
load
  0:00 creatinine 0.9 mg/dL
at 0:00
  expect phoenix8.renal published 1

story Creatinine 0.9 mg/dL, on the day of 144 months
source Phoenix-8 table: an age group begins on its first day
patient age 144 mo
load
  0:00 creatinine 0.9 mg/dL
at 0:00
  expect phoenix8.renal published 0

story Creatinine at six weeks is judged as of an infant
source Phoenix-8 table: an age group begins on its first day
patient age 1.5 mo, gestation 40 wk
load
  0:00 creatinine 0.5 mg/dL
at 0:00
  expect phoenix8.renal published 1

story Creatinine at two years and two weeks
source Phoenix-8 table: an age group begins on its first day
patient age 24.5 mo
load
  0:00 creatinine 0.5 mg/dL
at 0:00
  expect phoenix8.renal published 0

story Creatinine in the last month of childhood
source Phoenix-8 table: an age group begins on its first day
patient age 215.5 mo
load
  0:00 creatinine 1 mg/dL
at 0:00
  expect phoenix8 in
  expect phoenix8.renal published 1

story Glucose stands for 12 hours
source scores.md 1.4 and D8
patient age 36 mo
load
  0:00 glucose 40 mg/dL
at 11:00
  expect phoenix8.endocrine published 1
at 12:01
  expect phoenix8.endocrine published 0

story Neutrophils stands for 24 hours
source scores.md 1.4 and D8
patient age 36 mo
load
  0:00 anc 0.4 10*3/uL
at 23:00
  expect phoenix8.immunologic published 1
at 24:01
  expect phoenix8.immunologic published 0

story Lymphocytes stands for 24 hours
source scores.md 1.4 and D8
patient age 36 mo
load
  0:00 alc 0.9 10*3/uL
at 23:00
  expect phoenix8.immunologic published 1
at 24:01
  expect phoenix8.immunologic published 0

story Creatinine stands for 24 hours
source scores.md 1.4 and D8
patient age 36 mo
load
  0:00 creatinine 0.7 mg/dL
at 23:00
  expect phoenix8.renal published 1
at 24:01
  expect phoenix8.renal published 0

story Bilirubin stands for 24 hours
source scores.md 1.4 and D8
patient age 36 mo
load
  0:00 bilirubin 4 mg/dL
at 23:00
  expect phoenix8.hepatic published 1
at 24:01
  expect phoenix8.hepatic published 0

story ALT stands for 24 hours
source scores.md 1.4 and D8
patient age 36 mo
load
  0:00 alt 103 U/L
at 23:00
  expect phoenix8.hepatic published 1
at 24:01
  expect phoenix8.hepatic published 0

story Phoenix-8 leaves out what Phoenix leaves out: the birth hospitalisation
source scores.md 1: excluded are the birth hospitalisation and under 37 weeks
patient age 0.1 mo, gestation 40 wk
load
  0:00 stay admitted birth
at 1:00
  expect phoenix8 out

story Phoenix-8 leaves out the preterm
source scores.md 1: excluded are the birth hospitalisation and under 37 weeks
patient born 2025-12-27, gestation 34 wk
load
  0:00 stay admitted not-birth
at 1:00
  expect phoenix8 out
