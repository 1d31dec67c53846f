package station

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"io/fs"
	"math/big"
	"net"
	"net/http"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stormglass/hl7/mllp"
)

// authority signs certificates.
type authority struct {
	t    *testing.T
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
	pool *x509.CertPool
}

func newAuthority(t *testing.T, name string) *authority {
	t.Helper()
	a := &authority{t: t, pool: x509.NewCertPool()}
	tpl := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, NotAfter: time.Now().Add(time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign}
	a.key, a.cert = a.make(tpl, nil)
	a.pool.AddCert(a.cert)
	return a
}

// make signs a certificate; without a signer it signs itself.
func (a *authority) make(tpl *x509.Certificate, signer *authority) (*ecdsa.PrivateKey, *x509.Certificate) {
	a.t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		a.t.Fatal(err)
	}
	parent, with := tpl, key
	if signer != nil {
		parent, with = signer.cert, signer.key
	}
	der, err := x509.CreateCertificate(rand.Reader, tpl, parent, key.Public(), with)
	if err != nil {
		a.t.Fatal(err)
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		a.t.Fatal(err)
	}
	return key, cert
}

// issue makes a certificate for a server on loopback or for a client.
func (a *authority) issue(name string) tls.Certificate {
	a.t.Helper()
	tpl := &x509.Certificate{SerialNumber: big.NewInt(2), Subject: pkix.Name{CommonName: name}, NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, DNSNames: []string{"localhost"},
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth}}
	key, cert := a.make(tpl, a)
	return tls.Certificate{Certificate: [][]byte{cert.Raw}, PrivateKey: key}
}

func TestScreensOverTLS(t *testing.T) {
	t.Parallel()
	ca := newAuthority(t, "hospital")
	r := run(t, tokens(t), func(cfg *Config) {
		cfg.HTTPTLS = &tls.Config{Certificates: []tls.Certificate{ca.issue("screens")}, MinVersion: tls.VersionTLS12}
	})
	if !strings.HasPrefix(r.URL(), "https://") {
		t.Fatal(r.URL())
	}
	r.client.Transport = &http.Transport{TLSClientConfig: &tls.Config{RootCAs: ca.pool}, ForceAttemptHTTP2: true}
	p := r.page("/", "Authorization", "Bearer anna-0123456789-abcdef")
	if !strings.Contains(p.header.Get("Strict-Transport-Security"), "max-age=") {
		t.Error("nothing keeps a browser on TLS")
	}
	p = r.do("POST", "/login", "token=anna-0123456789-abcdef", "Content-Type", "application/x-www-form-urlencoded", "Origin", strings.TrimSuffix(r.URL(), "/"))
	if cookie := p.header.Get("Set-Cookie"); p.code != http.StatusSeeOther || !strings.Contains(cookie, "; Secure") {
		t.Errorf("%d %q", p.code, cookie)
	}
	plain := &http.Client{Timeout: 5 * time.Second}
	if res, err := plain.Get("http" + strings.TrimPrefix(r.URL(), "https") + "healthz"); err == nil {
		res.Body.Close()
		if res.StatusCode == http.StatusOK {
			t.Error("served without TLS")
		}
	}
	old := &http.Client{Timeout: 5 * time.Second, Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: ca.pool, MaxVersion: tls.VersionTLS11, MinVersion: tls.VersionTLS10}}}
	if res, err := old.Get(r.URL() + "healthz"); err == nil {
		res.Body.Close()
		t.Error("served over TLS 1.1")
	}
}

func TestHL7OverMutualTLS(t *testing.T) {
	t.Parallel()
	ca, other := newAuthority(t, "hospital"), newAuthority(t, "somebody else")
	server := &tls.Config{Certificates: []tls.Certificate{ca.issue("hl7")}, ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: ca.pool, MinVersion: tls.VersionTLS12}
	r := run(t, func(cfg *Config) { cfg.MLLPTLS = server })
	msg := []byte(oru("T1", quilla, start, lactate("2", start)))
	for _, c := range []struct {
		name   string
		config *tls.Config
		good   bool
	}{
		{"a client of the hospital", &tls.Config{RootCAs: ca.pool, Certificates: []tls.Certificate{ca.issue("lab")}}, true},
		{"without a certificate", &tls.Config{RootCAs: ca.pool}, false},
		{"with somebody else's certificate", &tls.Config{RootCAs: ca.pool, Certificates: []tls.Certificate{other.issue("lab")}}, false},
		{"without TLS", nil, false},
	} {
		client, err := mllp.Dial(soon(t), r.MLLPAddr(), c.config)
		var ack []byte
		if err == nil {
			ack, err = client.Send(soon(t), msg)
			client.Close()
		}
		switch {
		case c.good && err != nil:
			t.Errorf("%s: %v", c.name, err)
		case c.good:
			wantAck(t, string(ack), "AA", "T1")
		case err == nil:
			t.Errorf("%s: answered %q", c.name, ack)
		}
	}
	if n := len(r.messages()); n != 1 {
		t.Errorf("%d messages are stored", n)
	}
}

func TestOnlyAllowedPeersSend(t *testing.T) {
	t.Parallel()
	r := run(t, func(cfg *Config) { cfg.Peers = []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")} })
	c, err := mllp.Dial(soon(t), r.MLLPAddr(), nil)
	if err == nil {
		ack, serr := c.Send(soon(t), []byte(oru("P1", quilla, start, lactate("2", start))))
		if serr == nil {
			t.Errorf("a peer that is not allowed is answered %q", ack)
		}
		c.Close()
	}
	r.wait("the refusal is counted", func() bool {
		return strings.Contains(r.page("/metrics").body, "\nstormglass_mllp_peers_refused_total 1\n")
	})
	if n := len(r.messages()); n != 0 {
		t.Errorf("%d messages are stored", n)
	}
}

// Beyond loopback nothing listens unprotected, and the refusal says what to add.
func TestExposureIsRefused(t *testing.T) {
	t.Parallel()
	ca := newAuthority(t, "hospital")
	plain := &tls.Config{Certificates: []tls.Certificate{ca.issue("x")}}
	mutual := plain.Clone()
	mutual.ClientAuth, mutual.ClientCAs = tls.RequireAndVerifyClientCert, ca.pool
	optional := plain.Clone()
	optional.ClientAuth, optional.ClientCAs = tls.VerifyClientCertIfGiven, ca.pool
	peers := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}
	addTokens := tokens(t)
	for name, c := range map[string]struct {
		change func(*Config)
		mend   string // empty: allowed
	}{
		"every address":             {func(c *Config) { c.HTTP = "0.0.0.0:0" }, "--tls-cert, --tls-key and --tokens"},
		"no host":                   {func(c *Config) { c.HTTP = ":0" }, "--tokens"},
		"every IPv6 address":        {func(c *Config) { c.HTTP = "[::]:0" }, "--tokens"},
		"a name":                    {func(c *Config) { c.HTTP = "ward.example:0" }, "--tokens"},
		"TLS without tokens":        {func(c *Config) { c.HTTP, c.HTTPTLS = "0.0.0.0:0", plain }, "--tokens"},
		"tokens without TLS":        {func(c *Config) { c.HTTP = "0.0.0.0:0"; addTokens(c) }, "--tls-cert"},
		"TLS and tokens":            {func(c *Config) { c.HTTP, c.HTTPTLS = "0.0.0.0:0", plain; addTokens(c) }, ""},
		"HL7 plain":                 {func(c *Config) { c.MLLP = "0.0.0.0:0" }, "--mllp-client-ca"},
		"HL7 one-sided TLS":         {func(c *Config) { c.MLLP, c.MLLPTLS, c.Peers = "0.0.0.0:0", plain, peers }, "mutual TLS"},
		"HL7 optional client":       {func(c *Config) { c.MLLP, c.MLLPTLS, c.Peers = "0.0.0.0:0", optional, peers }, "mutual TLS"},
		"HL7 without an allow-list": {func(c *Config) { c.MLLP, c.MLLPTLS = "0.0.0.0:0", mutual }, "--mllp-allow"},
		"HL7 mutual and allowed":    {func(c *Config) { c.MLLP, c.MLLPTLS, c.Peers = "0.0.0.0:0", mutual, peers }, ""},
	} {
		cfg := Config{Data: filepath.Join(t.TempDir(), "data"), HTTP: "127.0.0.1:0", MLLP: "127.0.0.1:0", Rules: rules(), Clock: new(handClock)}
		c.change(&cfg)
		st, err := Open(t.Context(), cfg)
		if st != nil {
			_ = st.closeAll()
		}
		switch {
		case c.mend == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.mend != "" && (!errors.Is(err, ErrExposed) || !strings.Contains(err.Error(), c.mend)):
			t.Errorf("%s: %v, want a refusal that names %s", name, err, c.mend)
		}
		if _, err := os.Stat(cfg.Data); c.mend != "" && !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: a data folder was made before the refusal", name)
		}
	}
}
