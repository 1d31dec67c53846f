package event

import "testing"

func TestSaysDiluted(t *testing.T) {
	for s, want := range map[string]bool{
		"": false, "after dilution": true, "Diluted 1:10": true, "ON DILUTION": true, "dilution factor 100": true, "no hook effect after dilution": true,
		"undiluted": false, "not diluted": false, "has not been diluted": false, "without dilution": false, "no dilution": false, "before dilution": false,
		"dilution pending": false, "repeat on dilution if the picture asks for it": false, "please dilute": false, "dilution recommended": false,
		"diluvial": false, "result of the sample": false,
	} {
		if got := SaysDiluted(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}
