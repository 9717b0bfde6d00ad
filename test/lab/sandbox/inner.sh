# Runs as process 1 of a fresh mount, pid, network and host name sandbox (see boot.ts) and turns it into a world.
# Descriptor 3 brings the plan; "up" on standard output says that the world is ready; it lasts until standard input
# ends. Namespaces: c (client) - r (router, all faults) - i (internet) and, when DNS is forged, f (forger).
set -euo pipefail
labd=$1
cache=$2

fail() { echo "lab: $*" >&2; exit 1; }
in_ns() { ip netns exec "$@"; }

# A private /run: nothing is written to the machine, also not to its /run/netns.
mount -t tmpfs -o mode=755 lab /run
mkdir -p /run/netns /run/plan /run/log /run/tmp
"$labd" unpack /run/plan <&3
cd /run/plan
hostname workstation

# The client's /etc is written for the world and not taken from this machine, whose proxies, certificates and git
# settings would heal or break it. It is one real folder: files in it can be replaced atomically. The programs of
# the lab itself need the few things copied here.
mkdir -p client/etc
for shared in alternatives ld.so.cache protocols services localtime; do
  [[ -e /etc/$shared ]] && cp -a "/etc/$shared" client/etc/
done
mount --bind client/etc /etc
mv client/run/home /run/home
mkdir -p /run/home/dev/work
xargs -r -d '\n' chmod 755 <client.programs

while IFS=$'\t' read -r folder from to bytes; do
  mkdir -p "$folder"
  cp "$from" "$to"
  [[ -z $bytes ]] || truncate -s "$bytes" "$to"
done <client.cached

if [[ -e client.modcache ]]; then
  mkdir /run/modcache
  mount -t tmpfs -o "$(<client.modcache)" modcache /run/modcache
fi

# Links to every program but those that the machine lacks.
if [[ -s client.without ]]; then
  mkdir /run/bin
  cp -asf /usr/bin/. /usr/local/bin/. /run/bin
  (cd /run/bin && xargs rm -f) <client.without
fi

for ns in c r i; do
  ip netns add $ns
  # Duplicate address detection would keep IPv6 silent for the first seconds of a world.
  in_ns $ns sysctl -qw net.ipv6.conf.default.accept_dad=0
done
ip -batch - <<'BATCH'
link add lan netns c type veth peer name client netns r
link add wan netns i type veth peer name internet netns r
BATCH
ip -n c -batch - <<'BATCH'
link set lo up
link set lan up
addr add 10.77.0.2/24 dev lan
addr add 2001:db8:77::2/64 dev lan nodad
route add default via 10.77.0.1
route add default via 2001:db8:77::1
BATCH
ip -n r -batch - <<'BATCH'
link set lo up
link set client up
link set internet up
addr add 10.77.0.1/24 dev client
addr add 2001:db8:77::1/64 dev client nodad
addr add 10.78.0.1/24 dev internet
addr add 2001:db8:78::1/64 dev internet nodad
route add 198.51.100.0/24 via 10.78.0.2
route add 2001:db8:99::/64 via 2001:db8:78::2
route add unreachable default
route add unreachable ::/0
BATCH
ip -n i -batch - <<'BATCH'
link set lo up
link set wan up
addr add 10.78.0.2/24 dev wan
addr add 2001:db8:78::2/64 dev wan nodad
route add 10.77.0.0/24 via 10.78.0.1
route add 2001:db8:77::/64 via 2001:db8:78::1
BATCH
ip -n i -batch internet.ip
# Addresses outside of 198.51.100.0/24 that the internet has, such as 8.8.8.8, are routed one by one.
sed -nE '/198\.51\.100\.|:/!s/^addr add (.*) dev lo/route add \1 via 10.78.0.2/p' internet.ip | ip -n r -batch -
ip -n r -batch router.ip
if [[ -e rate ]]; then
  in_ns r tc qdisc add dev client root tbf rate "$(<rate)kbit" burst 3kb latency 4s
fi

in_ns r sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1 net.ipv4.icmp_ratelimit=0 \
  net.ipv6.icmp.ratelimit=0 net.ipv4.conf.all.rp_filter=0
# A rate limit would make "unreachable" answers come and go.
in_ns i sysctl -qw net.ipv4.icmp_ratelimit=0 net.ipv6.icmp.ratelimit=0

# Programs of labd say "ready" on the given descriptor once they serve.
wait_ready() { read -r -u "$1" line && [[ $line == ready ]] || fail "$2 did not start: $(tail -n 3 /run/log/*.log)"; }

if [[ -e delay ]]; then
  exec 4< <(in_ns r "$labd" delay 1 "$(<delay)")
  wait_ready 4 "labd delay"
fi
if [[ -e race ]]; then
  exec 6< <(in_ns r "$labd" race "$(<race)")
  wait_ready 6 "labd race"
fi
in_ns r iptables-restore router.v4
in_ns r ip6tables-restore router.v6

# The forger has every address there is, so that its answers come from the resolver that was asked.
if [[ -e forger.dnsmasq ]]; then
  ip netns add f
  ip link add forged netns f type veth peer name forger netns r
  ip -n f -batch - <<'BATCH'
link set lo up
link set forged up
addr add 10.79.0.2/24 dev forged
route add local 0.0.0.0/0 dev lo table local
route add 10.77.0.0/24 via 10.79.0.1 dev forged table local
BATCH
  ip -n r -batch - <<BATCH
link set forger up
addr add 10.79.0.1/24 dev forger
route add default via 10.79.0.2 table 53
rule add fwmark $(<forger.mark) lookup 53
BATCH
  in_ns r sysctl -qw net.ipv4.conf.forger.rp_filter=0
  in_ns f dnsmasq --conf-file=/run/plan/forger.dnsmasq
fi

# dnsmasq goes into the background only after its ports listen.
in_ns i dnsmasq --conf-file=/run/plan/resolver.dnsmasq
in_ns i dnsmasq --conf-file=/run/plan/public.dnsmasq
exec 5< <(in_ns i "$labd" serve "$cache" /run/plan/servers.json 2>/run/log/servers.log)
wait_ready 5 "labd serve"
mkdir -p -m 0755 /run/sshd
for config in sshd.*; do
  if [[ -e $config ]]; then in_ns i /usr/sbin/sshd -f "/run/plan/$config" -E /run/log/sshd.log; fi
done
# Real programs; the first line of each configuration says where it listens.
real_program() {
  local address port
  read -r _ address port <"$1"
  shift
  in_ns i "$@" >>/run/log/real.log 2>&1 </dev/null &
  for attempt in {1..100}; do
    in_ns i bash -c ": >/dev/tcp/$address/$port" 2>/dev/null && return
    sleep 0.05
  done
  fail "$1 did not start: $(tail -n 3 /run/log/*.log)"
}
shopt -s nullglob
for config in squid.*; do
  mountpoint -q /dev/shm || mount -t tmpfs shm /dev/shm
  install -m 0666 /dev/null /run/log/squid.log
  real_program "$config" squid -N -f "/run/plan/$config"
done
for config in nginx.*; do real_program "$config" nginx -c "/run/plan/$config"; done
for config in goproxy.*; do
  # It resolves names as everybody in this sandbox does.
  real_program "$config" bash -c '. "$1"; exec "$2" goproxy "$3"' - "/run/plan/$config" "$labd" \
    "$(sed -n '1s/# \(.*\) /\1:/p' "$config")"
done
for config in unbound.*; do real_program "$config" unbound -d -c "/run/plan/$config"; done
ip -n c -batch client.ip

echo up
cat >/dev/null
