# mSIRS (evidence scores.md 16): both sides of every limit at the first and in the last month of every age.

story Upper limits under 3 months, on the first day
source mSIRS table: heart rate under 133 or above 171, respiratory rate above 62
patient age 0 mo
load
  0:00 heart_rate 171.1 /min
  0:00 respiratory_rate 62.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 171 /min
  0:10 respiratory_rate 62 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Upper limits under 3 months, in the last month
source mSIRS table: heart rate under 133 or above 171, respiratory rate above 62
patient age 2.5 mo
load
  0:00 heart_rate 171.1 /min
  0:00 respiratory_rate 62.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 171 /min
  0:10 respiratory_rate 62 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Slow heart under 3 months, on the first day
source mSIRS table: heart rate under 133 or above 171, respiratory rate above 62
patient age 0 mo
load
  0:00 heart_rate 133 /min
  0:10 heart_rate 132.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Slow heart under 3 months, in the last month
source mSIRS table: heart rate under 133 or above 171, respiratory rate above 62
patient age 2.5 mo
load
  0:00 heart_rate 133 /min
  0:10 heart_rate 132.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Upper limits 3 to under 6 months, on the first day
source mSIRS table: heart rate under 108 or above 167, respiratory rate above 58
patient age 3 mo
load
  0:00 heart_rate 167.1 /min
  0:00 respiratory_rate 58.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 167 /min
  0:10 respiratory_rate 58 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Upper limits 3 to under 6 months, in the last month
source mSIRS table: heart rate under 108 or above 167, respiratory rate above 58
patient age 5.5 mo
load
  0:00 heart_rate 167.1 /min
  0:00 respiratory_rate 58.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 167 /min
  0:10 respiratory_rate 58 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Slow heart 3 to under 6 months, on the first day
source mSIRS table: heart rate under 108 or above 167, respiratory rate above 58
patient age 3 mo
load
  0:00 heart_rate 108 /min
  0:10 heart_rate 107.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Slow heart 3 to under 6 months, in the last month
source mSIRS table: heart rate under 108 or above 167, respiratory rate above 58
patient age 5.5 mo
load
  0:00 heart_rate 108 /min
  0:10 heart_rate 107.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Upper limits 6 to under 9 months, on the first day
source mSIRS table: heart rate under 104 or above 163, respiratory rate above 54
patient age 6 mo
load
  0:00 heart_rate 163.1 /min
  0:00 respiratory_rate 54.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 163 /min
  0:10 respiratory_rate 54 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Upper limits 6 to under 9 months, in the last month
source mSIRS table: heart rate under 104 or above 163, respiratory rate above 54
patient age 8.5 mo
load
  0:00 heart_rate 163.1 /min
  0:00 respiratory_rate 54.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 163 /min
  0:10 respiratory_rate 54 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Slow heart 6 to under 9 months, on the first day
source mSIRS table: heart rate under 104 or above 163, respiratory rate above 54
patient age 6 mo
load
  0:00 heart_rate 104 /min
  0:10 heart_rate 103.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Slow heart 6 to under 9 months, in the last month
source mSIRS table: heart rate under 104 or above 163, respiratory rate above 54
patient age 8.5 mo
load
  0:00 heart_rate 104 /min
  0:10 heart_rate 103.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Upper limits 9 to under 12 months, on the first day
source mSIRS table: heart rate under 101 or above 160, respiratory rate above 51
patient age 9 mo
load
  0:00 heart_rate 160.1 /min
  0:00 respiratory_rate 51.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 160 /min
  0:10 respiratory_rate 51 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Upper limits 9 to under 12 months, in the last month
source mSIRS table: heart rate under 101 or above 160, respiratory rate above 51
patient age 11.5 mo
load
  0:00 heart_rate 160.1 /min
  0:00 respiratory_rate 51.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 160 /min
  0:10 respiratory_rate 51 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Slow heart 9 to under 12 months, on the first day
source mSIRS table: heart rate under 101 or above 160, respiratory rate above 51
patient age 9 mo
load
  0:00 heart_rate 101 /min
  0:10 heart_rate 100.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Slow heart 9 to under 12 months, in the last month
source mSIRS table: heart rate under 101 or above 160, respiratory rate above 51
patient age 11.5 mo
load
  0:00 heart_rate 101 /min
  0:10 heart_rate 100.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Upper limits 12 to under 18 months, on the first day
source mSIRS table: heart rate under 97 or above 157, respiratory rate above 48
patient age 12 mo
load
  0:00 heart_rate 157.1 /min
  0:00 respiratory_rate 48.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 157 /min
  0:10 respiratory_rate 48 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Upper limits 12 to under 18 months, in the last month
source mSIRS table: heart rate under 97 or above 157, respiratory rate above 48
patient age 17.5 mo
load
  0:00 heart_rate 157.1 /min
  0:00 respiratory_rate 48.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 157 /min
  0:10 respiratory_rate 48 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Slow heart 12 to under 18 months, on the first day
source mSIRS table: heart rate under 97 or above 157, respiratory rate above 48
patient age 12 mo
load
  0:00 heart_rate 97 /min
  0:10 heart_rate 96.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Slow heart 12 to under 18 months, in the last month
source mSIRS table: heart rate under 97 or above 157, respiratory rate above 48
patient age 17.5 mo
load
  0:00 heart_rate 97 /min
  0:10 heart_rate 96.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Upper limits 18 to under 24 months, on the first day
source mSIRS table: heart rate under 92 or above 154, respiratory rate above 45
patient age 18 mo
load
  0:00 heart_rate 154.1 /min
  0:00 respiratory_rate 45.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 154 /min
  0:10 respiratory_rate 45 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Upper limits 18 to under 24 months, in the last month
source mSIRS table: heart rate under 92 or above 154, respiratory rate above 45
patient age 23.5 mo
load
  0:00 heart_rate 154.1 /min
  0:00 respiratory_rate 45.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 154 /min
  0:10 respiratory_rate 45 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Slow heart 18 to under 24 months, on the first day
source mSIRS table: heart rate under 92 or above 154, respiratory rate above 45
patient age 18 mo
load
  0:00 heart_rate 92 /min
  0:10 heart_rate 91.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Slow heart 18 to under 24 months, in the last month
source mSIRS table: heart rate under 92 or above 154, respiratory rate above 45
patient age 23.5 mo
load
  0:00 heart_rate 92 /min
  0:10 heart_rate 91.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Upper limits 24 to under 36 months, on the first day
source mSIRS table: heart rate under 87 or above 150, respiratory rate above 42
patient age 24 mo
load
  0:00 heart_rate 150.1 /min
  0:00 respiratory_rate 42.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 150 /min
  0:10 respiratory_rate 42 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Upper limits 24 to under 36 months, in the last month
source mSIRS table: heart rate under 87 or above 150, respiratory rate above 42
patient age 35.5 mo
load
  0:00 heart_rate 150.1 /min
  0:00 respiratory_rate 42.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 150 /min
  0:10 respiratory_rate 42 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Slow heart 24 to under 36 months, on the first day
source mSIRS table: heart rate under 87 or above 150, respiratory rate above 42
patient age 24 mo
load
  0:00 heart_rate 87 /min
  0:10 heart_rate 86.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Slow heart 24 to under 36 months, in the last month
source mSIRS table: heart rate under 87 or above 150, respiratory rate above 42
patient age 35.5 mo
load
  0:00 heart_rate 87 /min
  0:10 heart_rate 86.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Upper limits 36 to under 48 months, on the first day
source mSIRS table: heart rate under 82 or above 146, respiratory rate above 40
patient age 36 mo
load
  0:00 heart_rate 146.1 /min
  0:00 respiratory_rate 40.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 146 /min
  0:10 respiratory_rate 40 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Upper limits 36 to under 48 months, in the last month
source mSIRS table: heart rate under 82 or above 146, respiratory rate above 40
patient age 47.5 mo
load
  0:00 heart_rate 146.1 /min
  0:00 respiratory_rate 40.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 146 /min
  0:10 respiratory_rate 40 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Slow heart 36 to under 48 months, on the first day
source mSIRS table: heart rate under 82 or above 146, respiratory rate above 40
patient age 36 mo
load
  0:00 heart_rate 82 /min
  0:10 heart_rate 81.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Slow heart 36 to under 48 months, in the last month
source mSIRS table: heart rate under 82 or above 146, respiratory rate above 40
patient age 47.5 mo
load
  0:00 heart_rate 82 /min
  0:10 heart_rate 81.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Upper limits 48 to under 72 months, on the first day
source mSIRS table: heart rate under 77 or above 142, respiratory rate above 37
patient age 48 mo
load
  0:00 heart_rate 142.1 /min
  0:00 respiratory_rate 37.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 142 /min
  0:10 respiratory_rate 37 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Upper limits 48 to under 72 months, in the last month
source mSIRS table: heart rate under 77 or above 142, respiratory rate above 37
patient age 71.5 mo
load
  0:00 heart_rate 142.1 /min
  0:00 respiratory_rate 37.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 142 /min
  0:10 respiratory_rate 37 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Slow heart 48 to under 72 months, on the first day
source mSIRS table: heart rate under 77 or above 142, respiratory rate above 37
patient age 48 mo
load
  0:00 heart_rate 77 /min
  0:10 heart_rate 76.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Slow heart 48 to under 72 months, in the last month
source mSIRS table: heart rate under 77 or above 142, respiratory rate above 37
patient age 71.5 mo
load
  0:00 heart_rate 77 /min
  0:10 heart_rate 76.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Upper limits 72 to under 96 months, on the first day
source mSIRS table: heart rate under 71 or above 137, respiratory rate above 35
patient age 72 mo
load
  0:00 heart_rate 137.1 /min
  0:00 respiratory_rate 35.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 137 /min
  0:10 respiratory_rate 35 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Upper limits 72 to under 96 months, in the last month
source mSIRS table: heart rate under 71 or above 137, respiratory rate above 35
patient age 95.5 mo
load
  0:00 heart_rate 137.1 /min
  0:00 respiratory_rate 35.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 137 /min
  0:10 respiratory_rate 35 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Slow heart 72 to under 96 months, on the first day
source mSIRS table: heart rate under 71 or above 137, respiratory rate above 35
patient age 72 mo
load
  0:00 heart_rate 71 /min
  0:10 heart_rate 70.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Slow heart 72 to under 96 months, in the last month
source mSIRS table: heart rate under 71 or above 137, respiratory rate above 35
patient age 95.5 mo
load
  0:00 heart_rate 71 /min
  0:10 heart_rate 70.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Upper limits 96 to under 144 months, on the first day
source mSIRS table: heart rate under 66 or above 129, respiratory rate above 31
patient age 96 mo
load
  0:00 heart_rate 129.1 /min
  0:00 respiratory_rate 31.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 129 /min
  0:10 respiratory_rate 31 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Upper limits 96 to under 144 months, in the last month
source mSIRS table: heart rate under 66 or above 129, respiratory rate above 31
patient age 143.5 mo
load
  0:00 heart_rate 129.1 /min
  0:00 respiratory_rate 31.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 129 /min
  0:10 respiratory_rate 31 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Slow heart 96 to under 144 months, on the first day
source mSIRS table: heart rate under 66 or above 129, respiratory rate above 31
patient age 96 mo
load
  0:00 heart_rate 66 /min
  0:10 heart_rate 65.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Slow heart 96 to under 144 months, in the last month
source mSIRS table: heart rate under 66 or above 129, respiratory rate above 31
patient age 143.5 mo
load
  0:00 heart_rate 66 /min
  0:10 heart_rate 65.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Upper limits 144 to under 180 months, on the first day
source mSIRS table: heart rate under 61 or above 121, respiratory rate above 28
patient age 144 mo
load
  0:00 heart_rate 121.1 /min
  0:00 respiratory_rate 28.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 121 /min
  0:10 respiratory_rate 28 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Upper limits 144 to under 180 months, in the last month
source mSIRS table: heart rate under 61 or above 121, respiratory rate above 28
patient age 179.5 mo
load
  0:00 heart_rate 121.1 /min
  0:00 respiratory_rate 28.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 121 /min
  0:10 respiratory_rate 28 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Slow heart 144 to under 180 months, on the first day
source mSIRS table: heart rate under 61 or above 121, respiratory rate above 28
patient age 144 mo
load
  0:00 heart_rate 61 /min
  0:10 heart_rate 60.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Slow heart 144 to under 180 months, in the last month
source mSIRS table: heart rate under 61 or above 121, respiratory rate above 28
patient age 179.5 mo
load
  0:00 heart_rate 61 /min
  0:10 heart_rate 60.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Upper limits 180 to under 216 months, on the first day
source mSIRS table: heart rate under 57 or above 115, respiratory rate above 26
patient age 180 mo
load
  0:00 heart_rate 115.1 /min
  0:00 respiratory_rate 26.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 115 /min
  0:10 respiratory_rate 26 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Upper limits 180 to under 216 months, in the last month
source mSIRS table: heart rate under 57 or above 115, respiratory rate above 26
patient age 215.5 mo
load
  0:00 heart_rate 115.1 /min
  0:00 respiratory_rate 26.1 /min
  0:00 temperature 37 Cel
  0:10 heart_rate 115 /min
  0:10 respiratory_rate 26 /min
at 0:00
  expect msirs.cardiovascular 1
  expect msirs.respiratory 1
at 0:10
  expect msirs.cardiovascular 0
  expect msirs.respiratory 0

story Slow heart 180 to under 216 months, on the first day
source mSIRS table: heart rate under 57 or above 115, respiratory rate above 26
patient age 180 mo
load
  0:00 heart_rate 57 /min
  0:10 heart_rate 56.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Slow heart 180 to under 216 months, in the last month
source mSIRS table: heart rate under 57 or above 115, respiratory rate above 26
patient age 215.5 mo
load
  0:00 heart_rate 57 /min
  0:10 heart_rate 56.9 /min
at 0:00
  expect msirs.cardiovascular 0
at 0:10
  expect msirs.cardiovascular 1

story Temperature
source mSIRS: above 38.0 or under 35.5
patient age 30 mo
load
  0:00 temperature 38 Cel
  0:10 temperature 38.1 Cel
  0:20 temperature 35.5 Cel
  0:30 temperature 35.4 Cel
at 0:00
  expect msirs.inflammation 0
at 0:10
  expect msirs.inflammation 1
at 0:20
  expect msirs.inflammation 0
at 0:30
  expect msirs.inflammation 1

story Nothing measured
source the program gives a missing input 0 points
patient age 30 mo
at 0:00
  expect msirs 0..3, published 0
  expect msirs missing temperature

story All three, ventilated or not
source decision msirs-ventilated
patient age 30 mo
load
  0:00 temperature 39 Cel
  0:00 heart_rate 160 /min
  0:00 respiratory_rate 50 /min
  0:00 invasive_ventilation 1
at 0:00
  expect msirs 3
  expect msirs note "msirs-ventilated"

story An adult
source the limits end at 18 years
patient age 216 mo
load
  0:00 temperature 39 Cel
at 0:00
  expect msirs out
