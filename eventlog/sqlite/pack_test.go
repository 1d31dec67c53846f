package sqlite

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestPack(t *testing.T) {
	noise := make([]byte, 10_000)
	rng := rand.New(rand.NewPCG(1, 2))
	for i := range noise {
		noise[i] = byte(rng.Uint32())
	}
	long := []byte(strings.Repeat(`{"rule":"phoenix","truth":"undetermined"},`, 1000))
	var p packer
	for _, b := range [][]byte{nil, {}, {0}, {1}, {1, 2, 3}, []byte("{}"), long, noise, append([]byte{1}, long...)} {
		packed, err := p.pack(b)
		if err != nil {
			t.Fatal(err)
		}
		got, err := unpack(packed)
		if err != nil || !bytes.Equal(got, b) {
			t.Errorf("%d bytes became %d: %v", len(b), len(got), err)
		}
	}
	if packed, _ := p.pack(long); len(packed) > len(long)/10 {
		t.Errorf("%d bytes are kept as %d", len(long), len(packed))
	}
	if got, err := unpack([]byte(`{"patient":1}`)); err != nil || string(got) != `{"patient":1}` {
		t.Errorf("an older value is %q, %v", got, err)
	}
	packed, _ := p.pack(long)
	if _, err := unpack(packed[:len(packed)/2]); err == nil {
		t.Error("half a value is taken for a whole one")
	}
}
