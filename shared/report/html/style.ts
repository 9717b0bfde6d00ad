/** The look of HTML reports: the wizard's colours, light or dark as the reader's system is. Nothing is loaded. */
export const STYLE = `
:root{color-scheme:light dark;--page:#f4f6f7;--card:#fff;--ink:#1b1f22;--quiet:#5c6468;--line:#dfe4e6;--well:#f2f5f6;--brand:#046e8a;--brand-soft:#eaf5f9;
--good:#0e700e;--good-line:#9fd89f;--bad:#b10e1c;--bad-soft:#fdf3f4;--bad-line:#eeacb2;--wary:#8a5a00;--wary-soft:#fff9f0;--wary-line:#f0cf9b;--idle:#6b7377;--idle-line:#c9d0d3;
--dns:#efb700;--tcp:#2aa0a4;--tls:#0078d4;--ttfb:#7f5fc9;--transfer:#a3acb0}
@media screen and (prefers-color-scheme:dark){:root{--page:#191b1c;--card:#26292b;--ink:#f1f3f4;--quiet:#a7afb3;--line:#3c4144;--well:#1e2122;--brand:#5db1d0;--brand-soft:#16313b;
--good:#54b054;--good-line:#2f6b2f;--bad:#f0868f;--bad-soft:#3b2124;--bad-line:#7c3a40;--wary:#f2b661;--wary-soft:#382c1a;--wary-line:#6e5426;--idle:#98a1a5;--idle-line:#50575a;
--dns:#f2c661;--tcp:#4fc2c6;--tls:#5caae5;--ttfb:#b39be8;--transfer:#7b8488}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.6 "Segoe UI Variable Text","Segoe UI","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif}
main{max-width:920px;margin:0 auto;padding:28px 24px 48px}
h1,h2,h3,h4,p,ul,pre,dl,dd{margin:0;padding:0}
h1{font-size:25px;line-height:1.3;font-weight:650;text-wrap:balance}
h2{font-size:17px;font-weight:650;margin:34px 0 12px}
h3{font-size:17px;line-height:1.35;font-weight:650}
h4{font-size:12.5px;font-weight:600;color:var(--quiet);margin:14px 0 6px}
code,pre{font-family:"Cascadia Mono",Consolas,"DejaVu Sans Mono","Microsoft YaHei UI","Noto Sans Mono CJK SC",monospace;font-size:13px;overflow-wrap:anywhere}
.brand{display:flex;align-items:center;gap:10px;color:var(--quiet);font-size:13.5px;margin-bottom:20px}
.brand b{color:var(--ink)}
.verdict{display:flex;gap:16px;align-items:flex-start}
.verdict .mark{flex:none;margin-top:2px}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px 24px;margin-top:20px;padding-top:18px;border-top:1px solid var(--line)}
.facts dt{font-size:12.5px;color:var(--quiet)}
.facts dd{overflow-wrap:anywhere}
.note{margin-top:16px;font-size:13px;color:var(--quiet)}
.note.open{color:var(--wary)}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:18px 20px}
.card+.card{margin-top:14px}
.cause{border-left:4px solid var(--bad);padding-left:18px}
.cause.wary{border-left-color:var(--wary)}
.cause header{display:flex;gap:12px;align-items:flex-start}
.cause header>div{flex:1;min-width:0}
.cause .mark{flex:none;margin-top:1px}
.about{font-size:13px;color:var(--quiet);overflow-wrap:anywhere}
.code{color:var(--quiet)}
.summary{margin-top:12px;font-size:16px;text-wrap:pretty}
.detail{margin-top:6px;color:var(--quiet);text-wrap:pretty;overflow-wrap:anywhere}
.quote,.command{white-space:pre-wrap;background:var(--well);border-radius:6px;padding:9px 12px}
.quote{border-left:3px solid var(--line)}
.command{margin-top:6px;padding:5px 10px;font-size:12.5px;color:var(--quiet)}
.advice{margin-top:16px;background:var(--brand-soft);border-radius:8px;padding:2px 14px 12px;overflow-wrap:anywhere}
.advice h4{color:var(--brand)}
.advice p{white-space:pre-line}
.chip{flex:none;display:inline-block;font-size:12.5px;line-height:20px;padding:0 9px;border:1px solid var(--line);border-radius:11px;color:var(--quiet);white-space:nowrap}
details{margin-top:14px}
summary{cursor:pointer;color:var(--brand);font-weight:600;font-size:14px}
.all>summary{margin-top:34px;color:var(--ink)}
.all>summary h2{display:inline;margin:0}
.all .quiet{margin:8px 0 12px}
.evidence{list-style:none}
.evidence li{padding:9px 0;border-top:1px solid var(--line);font-size:13.5px}
.evidence li:first-child{border-top:0}
.line{display:flex;align-items:center;gap:8px;min-width:0}
td.line{display:table-cell}
td.line .mark{display:inline-block;vertical-align:-2px;margin-right:4px}
.line .mark{flex:none}
.grow{flex:1;min-width:0;overflow-wrap:anywhere}
.found{padding-left:22px;overflow-wrap:anywhere}
.evidence .command{margin-left:22px}
.quiet{color:var(--quiet)}
.below{margin-top:12px;font-size:13px}
.number,.axis{font-variant-numeric:tabular-nums;white-space:nowrap}
.nowrap{white-space:nowrap}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;min-width:600px;font-size:14px}
td:nth-child(2){min-width:130px}
th,td{text-align:left;vertical-align:top;padding:8px 14px 8px 0;border-top:1px solid var(--line)}
thead th{border-top:0;padding-top:0;font-size:12.5px;font-weight:600;color:var(--quiet)}
tbody th{font-weight:600;font-size:13px;white-space:nowrap}
.faint td{color:var(--quiet)}
.separator{margin-left:6px;color:var(--brand)}
mark{background:none;color:inherit}
mark.entry{text-decoration:underline wavy var(--bad);text-underline-offset:3px}
mark.char,mark.harmless{padding:0 3px;border-radius:4px;font-weight:700;background:var(--bad-soft);color:var(--bad);outline:1px solid var(--bad-line)}
mark.harmless{background:var(--well);color:var(--quiet);outline-color:var(--line)}
.problem{color:var(--ink)}
.problem .mark{display:inline-block;vertical-align:-2px}
.where{font-size:12.5px;overflow-wrap:anywhere}
ul.remarks{padding-left:20px}
ul.remarks li+li{margin-top:10px}
svg{display:block}
.chart,.falls{width:100%;height:auto;margin:0 auto}
.chart{min-width:430px}
.falls{min-width:680px}
.good{--tone:var(--good);--tone-line:var(--good-line);--ground:var(--card)}
.wary{--tone:var(--wary);--tone-line:var(--wary-line);--ground:var(--wary-soft)}
.bad{--tone:var(--bad);--tone-line:var(--bad);--ground:var(--bad-soft)}
.idle{--tone:var(--idle);--tone-line:var(--idle-line);--ground:var(--well)}
.full{fill:var(--tone)}
.round{stroke:var(--tone);stroke-width:1.4;stroke-linejoin:round}
.mark .line,.node .line,.row .line{fill:none;stroke:var(--tone);stroke-width:1.75}
.mark .thin,.node .thin,.row .thin{stroke-width:1.3}
.cut{fill:none;stroke:var(--card);stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.node>rect{fill:var(--ground);stroke:var(--tone-line)}
.node.bad:not(.follows)>rect{stroke-width:2}
.node.follows>rect,.node.idle>rect{stroke-dasharray:4 3}
.node.follows>rect{fill:var(--card)}
.chart text,.falls text{font-family:inherit}
.node .title{font-size:13px;font-weight:600;fill:var(--ink)}
.node.idle .title{fill:var(--quiet)}
.node .word{font-size:11px;fill:var(--tone)}
.way{fill:none;stroke:var(--idle-line);stroke-width:1.5}
.edge .head{fill:var(--idle-line)}
.walked .way{stroke:var(--brand);stroke-width:2}
.walked .head{fill:var(--brand)}
.paper{fill:var(--card)}
.label{font-size:11px;fill:var(--quiet)}
.falls .name{font-size:13px;fill:var(--ink)}
.falls .role,.axis{font-size:11px;fill:var(--quiet)}
.key{font-size:12px;fill:var(--quiet)}
.said{font-size:13px;fill:var(--tone)}
.beyond{font-size:12px;font-weight:600;fill:var(--quiet)}
.grid{stroke:var(--line)}
.track{fill:var(--well)}
.dns{fill:var(--dns)}.tcp{fill:var(--tcp)}.tls{fill:var(--tls)}.ttfb{fill:var(--ttfb)}.transfer{fill:var(--transfer)}
.stopped{fill:url(#cut)}
.hatch{fill:var(--bad)}.hatch-ground{fill:var(--bad-soft)}
.works .hatch{fill:var(--idle)}.works .hatch-ground{fill:var(--card)}
p.written{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
footer{margin-top:36px;font-size:12.5px;color:var(--quiet)}
@media print{:root{color-scheme:light;--page:#fff;print-color-adjust:exact}body{font-size:13px}main{max-width:none;padding:0}.facts,.chart,.quote,.advice,.evidence li,tr,header{break-inside:avoid}
h2,h3,h4{break-after:avoid}.scroll{overflow:visible}table{min-width:0}.falls,.chart{min-width:0}details::details-content{content-visibility:visible}summary::marker{content:""}}
`;
