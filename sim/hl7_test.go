package sim

import (
	"strings"
	"testing"

	"stormglass/hl7"
)

func TestCodeMapIsRead(t *testing.T) {
	if _, err := hl7.ReadMap(strings.NewReader(Codes()), "codes.txt"); err != nil {
		t.Fatal(err)
	}
}
