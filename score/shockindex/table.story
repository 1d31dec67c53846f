# Shock index (evidence scores.md 16): both sides of every limit at the first and in the last month of every age.

story ATLS under 36 months, on the first day
source limit ≥ 2.1
patient age 0 mo
load
  0:00 shock_index 2.1
  0:10 shock_index 2.09
at 0:00
  expect shock_index.atls met
at 0:10
  expect shock_index.atls not met

story ATLS under 36 months, in the last month
source limit ≥ 2.1
patient age 35.5 mo
load
  0:00 shock_index 2.1
  0:10 shock_index 2.09
at 0:00
  expect shock_index.atls met
at 0:10
  expect shock_index.atls not met

story ATLS 36 to under 72 months, on the first day
source limit ≥ 1.9
patient age 36 mo
load
  0:00 shock_index 1.9
  0:10 shock_index 1.89
at 0:00
  expect shock_index.atls met
at 0:10
  expect shock_index.atls not met

story ATLS 36 to under 72 months, in the last month
source limit ≥ 1.9
patient age 71.5 mo
load
  0:00 shock_index 1.9
  0:10 shock_index 1.89
at 0:00
  expect shock_index.atls met
at 0:10
  expect shock_index.atls not met

story ATLS 72 to under 156 months, on the first day
source limit ≥ 1.5
patient age 72 mo
load
  0:00 shock_index 1.5
  0:10 shock_index 1.49
at 0:00
  expect shock_index.atls met
at 0:10
  expect shock_index.atls not met

story ATLS 72 to under 156 months, in the last month
source limit ≥ 1.5
patient age 155.5 mo
load
  0:00 shock_index 1.5
  0:10 shock_index 1.49
at 0:00
  expect shock_index.atls met
at 0:10
  expect shock_index.atls not met

story ATLS 156 to under 216 months, on the first day
source limit ≥ 1.1
patient age 156 mo
load
  0:00 shock_index 1.1
  0:10 shock_index 1.09
at 0:00
  expect shock_index.atls met
at 0:10
  expect shock_index.atls not met

story ATLS 156 to under 216 months, in the last month
source limit ≥ 1.1
patient age 215.5 mo
load
  0:00 shock_index 1.1
  0:10 shock_index 1.09
at 0:00
  expect shock_index.atls met
at 0:10
  expect shock_index.atls not met

story PALS under 12 months, on the first day
source limit ≥ 2.5
patient age 0 mo
load
  0:00 shock_index 2.5
  0:10 shock_index 2.49
at 0:00
  expect shock_index.pals met
at 0:10
  expect shock_index.pals not met

story PALS under 12 months, in the last month
source limit ≥ 2.5
patient age 11.5 mo
load
  0:00 shock_index 2.5
  0:10 shock_index 2.49
at 0:00
  expect shock_index.pals met
at 0:10
  expect shock_index.pals not met

story PALS 12 to under 36 months, on the first day
source limit ≥ 1.6
patient age 12 mo
load
  0:00 shock_index 1.6
  0:10 shock_index 1.59
at 0:00
  expect shock_index.pals met
at 0:10
  expect shock_index.pals not met

story PALS 12 to under 36 months, in the last month
source limit ≥ 1.6
patient age 35.5 mo
load
  0:00 shock_index 1.6
  0:10 shock_index 1.59
at 0:00
  expect shock_index.pals met
at 0:10
  expect shock_index.pals not met

story PALS 36 to under 72 months, on the first day
source limit ≥ 1.3
patient age 36 mo
load
  0:00 shock_index 1.3
  0:10 shock_index 1.29
at 0:00
  expect shock_index.pals met
at 0:10
  expect shock_index.pals not met

story PALS 36 to under 72 months, in the last month
source limit ≥ 1.3
patient age 71.5 mo
load
  0:00 shock_index 1.3
  0:10 shock_index 1.29
at 0:00
  expect shock_index.pals met
at 0:10
  expect shock_index.pals not met

story PALS 72 to under 144 months, on the first day
source limit ≥ 1.2
patient age 72 mo
load
  0:00 shock_index 1.2
  0:10 shock_index 1.19
at 0:00
  expect shock_index.pals met
at 0:10
  expect shock_index.pals not met

story PALS 72 to under 144 months, in the last month
source limit ≥ 1.2
patient age 143.5 mo
load
  0:00 shock_index 1.2
  0:10 shock_index 1.19
at 0:00
  expect shock_index.pals met
at 0:10
  expect shock_index.pals not met

story PALS 144 to under 216 months, on the first day
source limit ≥ 0.9
patient age 144 mo
load
  0:00 shock_index 0.9
  0:10 shock_index 0.89
at 0:00
  expect shock_index.pals met
at 0:10
  expect shock_index.pals not met

story PALS 144 to under 216 months, in the last month
source limit ≥ 0.9
patient age 215.5 mo
load
  0:00 shock_index 0.9
  0:10 shock_index 0.89
at 0:00
  expect shock_index.pals met
at 0:10
  expect shock_index.pals not met

story SIPA 48 to under 84 months, on the first day
source limit > 1.22
patient age 48 mo
load
  0:00 shock_index 1.23
  0:10 shock_index 1.22
at 0:00
  expect sipa.above_limit met
at 0:10
  expect sipa.above_limit not met

story SIPA 48 to under 84 months, in the last month
source limit > 1.22
patient age 83.5 mo
load
  0:00 shock_index 1.23
  0:10 shock_index 1.22
at 0:00
  expect sipa.above_limit met
at 0:10
  expect sipa.above_limit not met

story SIPA 84 to under 156 months, on the first day
source limit > 1
patient age 84 mo
load
  0:00 shock_index 1.01
  0:10 shock_index 1
at 0:00
  expect sipa.above_limit met
at 0:10
  expect sipa.above_limit not met

story SIPA 84 to under 156 months, in the last month
source limit > 1
patient age 155.5 mo
load
  0:00 shock_index 1.01
  0:10 shock_index 1
at 0:00
  expect sipa.above_limit met
at 0:10
  expect sipa.above_limit not met

story SIPA 156 to under 204 months, on the first day
source limit > 0.9
patient age 156 mo
load
  0:00 shock_index 0.91
  0:10 shock_index 0.9
at 0:00
  expect sipa.above_limit met
at 0:10
  expect sipa.above_limit not met

story SIPA 156 to under 204 months, in the last month
source limit > 0.9
patient age 203.5 mo
load
  0:00 shock_index 0.91
  0:10 shock_index 0.9
at 0:00
  expect sipa.above_limit met
at 0:10
  expect sipa.above_limit not met

story Rousseaux under 12 months, on the first day
source limit ≥ 2.3
patient age 0 mo
load
  0:00 shock_index 2.3
  0:10 shock_index 2.29
at 0:00
  expect shock_index.rousseaux met
at 0:10
  expect shock_index.rousseaux not met

story Rousseaux under 12 months, in the last month
source limit ≥ 2.3
patient age 11.5 mo
load
  0:00 shock_index 2.3
  0:10 shock_index 2.29
at 0:00
  expect shock_index.rousseaux met
at 0:10
  expect shock_index.rousseaux not met

story Rousseaux 12 to under 24 months, on the first day
source limit ≥ 1.9
patient age 12 mo
load
  0:00 shock_index 1.9
  0:10 shock_index 1.89
at 0:00
  expect shock_index.rousseaux met
at 0:10
  expect shock_index.rousseaux not met

story Rousseaux 12 to under 24 months, in the last month
source limit ≥ 1.9
patient age 23.5 mo
load
  0:00 shock_index 1.9
  0:10 shock_index 1.89
at 0:00
  expect shock_index.rousseaux met
at 0:10
  expect shock_index.rousseaux not met

story Rousseaux 24 to under 60 months, on the first day
source limit ≥ 1.75
patient age 24 mo
load
  0:00 shock_index 1.75
  0:10 shock_index 1.74
at 0:00
  expect shock_index.rousseaux met
at 0:10
  expect shock_index.rousseaux not met

story Rousseaux 24 to under 60 months, in the last month
source limit ≥ 1.75
patient age 59.5 mo
load
  0:00 shock_index 1.75
  0:10 shock_index 1.74
at 0:00
  expect shock_index.rousseaux met
at 0:10
  expect shock_index.rousseaux not met

story Rousseaux 60 to under 144 months, on the first day
source limit ≥ 1.3
patient age 60 mo
load
  0:00 shock_index 1.3
  0:10 shock_index 1.29
at 0:00
  expect shock_index.rousseaux met
at 0:10
  expect shock_index.rousseaux not met

story Rousseaux 60 to under 144 months, in the last month
source limit ≥ 1.3
patient age 143.5 mo
load
  0:00 shock_index 1.3
  0:10 shock_index 1.29
at 0:00
  expect shock_index.rousseaux met
at 0:10
  expect shock_index.rousseaux not met

story Rousseaux 144 to under 216 months, on the first day
source limit ≥ 1
patient age 144 mo
load
  0:00 shock_index 1
  0:10 shock_index 0.99
at 0:00
  expect shock_index.rousseaux met
at 0:10
  expect shock_index.rousseaux not met

story Rousseaux 144 to under 216 months, in the last month
source limit ≥ 1
patient age 203.5 mo
load
  0:00 shock_index 1
  0:10 shock_index 0.99
at 0:00
  expect shock_index.rousseaux met
at 0:10
  expect shock_index.rousseaux not met

story WHO sign under 12 months, on the first day
source capillary refill 3 s or more and heart rate above 180
patient age 0 mo
load
  0:00 heart_rate 180.1 /min
  0:00 capillary_refill 3 s
  0:10 heart_rate 180 /min
  0:20 heart_rate 250 /min
  0:20 capillary_refill 2.9 s
at 0:00
  expect shock_index.who met
at 0:10
  expect shock_index.who not met
at 0:20
  expect shock_index.who not met

story WHO sign under 12 months, in the last month
source capillary refill 3 s or more and heart rate above 180
patient age 11.5 mo
load
  0:00 heart_rate 180.1 /min
  0:00 capillary_refill 3 s
  0:10 heart_rate 180 /min
  0:20 heart_rate 250 /min
  0:20 capillary_refill 2.9 s
at 0:00
  expect shock_index.who met
at 0:10
  expect shock_index.who not met
at 0:20
  expect shock_index.who not met

story WHO sign 12 to under 72 months, on the first day
source capillary refill 3 s or more and heart rate above 160
patient age 12 mo
load
  0:00 heart_rate 160.1 /min
  0:00 capillary_refill 3 s
  0:10 heart_rate 160 /min
  0:20 heart_rate 250 /min
  0:20 capillary_refill 2.9 s
at 0:00
  expect shock_index.who met
at 0:10
  expect shock_index.who not met
at 0:20
  expect shock_index.who not met

story WHO sign 12 to under 72 months, in the last month
source capillary refill 3 s or more and heart rate above 160
patient age 71.5 mo
load
  0:00 heart_rate 160.1 /min
  0:00 capillary_refill 3 s
  0:10 heart_rate 160 /min
  0:20 heart_rate 250 /min
  0:20 capillary_refill 2.9 s
at 0:00
  expect shock_index.who met
at 0:10
  expect shock_index.who not met
at 0:20
  expect shock_index.who not met

story WHO sign 72 to under 156 months, on the first day
source capillary refill 3 s or more and heart rate above 150
patient age 72 mo
load
  0:00 heart_rate 150.1 /min
  0:00 capillary_refill 3 s
  0:10 heart_rate 150 /min
  0:20 heart_rate 250 /min
  0:20 capillary_refill 2.9 s
at 0:00
  expect shock_index.who met
at 0:10
  expect shock_index.who not met
at 0:20
  expect shock_index.who not met

story WHO sign 72 to under 156 months, in the last month
source capillary refill 3 s or more and heart rate above 150
patient age 155.5 mo
load
  0:00 heart_rate 150.1 /min
  0:00 capillary_refill 3 s
  0:10 heart_rate 150 /min
  0:20 heart_rate 250 /min
  0:20 capillary_refill 2.9 s
at 0:00
  expect shock_index.who met
at 0:10
  expect shock_index.who not met
at 0:20
  expect shock_index.who not met

story WHO sign 156 to under 216 months, on the first day
source capillary refill 3 s or more and heart rate above 130
patient age 156 mo
load
  0:00 heart_rate 130.1 /min
  0:00 capillary_refill 3 s
  0:10 heart_rate 130 /min
  0:20 heart_rate 250 /min
  0:20 capillary_refill 2.9 s
at 0:00
  expect shock_index.who met
at 0:10
  expect shock_index.who not met
at 0:20
  expect shock_index.who not met

story WHO sign 156 to under 216 months, in the last month
source capillary refill 3 s or more and heart rate above 130
patient age 215.5 mo
load
  0:00 heart_rate 130.1 /min
  0:00 capillary_refill 3 s
  0:10 heart_rate 130 /min
  0:20 heart_rate 250 /min
  0:20 capillary_refill 2.9 s
at 0:00
  expect shock_index.who met
at 0:10
  expect shock_index.who not met
at 0:20
  expect shock_index.who not met

story Nothing measured
source a limit is open where nothing is measured
patient age 30 mo
at 0:00
  expect shock_index.atls undetermined, settles shock_index
  expect shock_index.who undetermined, settles heart_rate, settles capillary_refill

story A slow refill alone
source the heart rate decides
patient age 30 mo
load
  0:00 capillary_refill 4 s
at 0:00
  expect shock_index.who undetermined, settles heart_rate

story A fast heart with a normal refill
source the refill decides
patient age 30 mo
load
  0:00 capillary_refill 2 s
at 0:00
  expect shock_index.who not met, unsettled heart_rate

story The WHO sign needs no pressure
source decision shock-index-who
patient age 30 mo
load
  0:00 capillary_refill 4 s
  0:00 heart_rate 170 /min
at 0:00
  expect shock_index.who met, note "shock-index-who"
  expect shock_index.atls undetermined

story SIPA below the ages of its paper
source acker-2015: 4 to 16 years; a well newborn lies above the limit for the youngest
patient age 47.5 mo
load
  0:00 shock_index 1.3
at 0:00
  expect sipa.above_limit out, why "4 to 16 years"

story SIPA above the ages of its paper
source acker-2015
patient age 204 mo
load
  0:00 shock_index 1.3
at 0:00
  expect sipa.above_limit out

story An adult
source limits for children
patient age 216 mo
load
  0:00 shock_index 3
at 0:00
  expect shock_index.atls out
  expect shock_index.pals out
  expect sipa.above_limit out
