"""A minute of pan and zoom, seen from outside: the kiosk's viewer and OpenSeadragon in Debian's Chromium."""
from __future__ import annotations

import json
import os
import shutil
import sys
import tarfile
import subprocess
import tempfile
import time
from pathlib import Path

from _framebuffer import Area, Framebuffer, Watch
from _machine import Family, virtual_display, warn_when_busy, middle
from _minute import minute, seen
from _pointer import Hand, Script
from _pyramids import KEPT, Pyramid, gigapixel, pyramid
from start import CHROMIUM, QUIET_FLAGS, SIZE

VERSION = "6.1.1"

def library() -> Path:
    kept = KEPT / f"openseadragon-{VERSION}"
    if not kept.is_dir():
        KEPT.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm","pack","--silent",f"openseadragon@{VERSION}"],cwd=KEPT,check=True,stdout=subprocess.DEVNULL)
        with tarfile.open(KEPT/f"openseadragon-{VERSION}.tgz") as t:
            t.extractall(kept, filter="data")
    return kept/"package/build/openseadragon/openseadragon.min.js"

def main():
    pic = pyramid(Path(sys.argv[1])) if sys.argv[1]!="giga" else pyramid(gigapixel())
    more = json.loads(sys.argv[2]) if len(sys.argv)>2 else {}
    step=float(os.environ.get("STEP","1.2"))
    area=Area(0,90,1920,880)
    warn_when_busy()
    with tempfile.TemporaryDirectory() as folder:
        scratch=Path(folder)
        with virtual_display(SIZE, None, scratch) as display:
            page=scratch/"page"
            shutil.copytree(Path(__file__).parent/"zoom_page", page)
            shutil.copy(library(), page)
            settings={"stage":{"left":area.x,"top":area.y,"width":area.width,"height":area.height},"ground":"#123456","largest":2,"step":step,"more":more,
             "pyramid":{"folder":pic.folder.as_uri(),"width":pic.width,"height":pic.height,"tile":pic.tile,"overlap":pic.overlap,"levels":pic.levels,"suffix":pic.suffix}}
            (page/"settings.js").write_text("const settings = "+json.dumps(settings)+";")
            command=[CHROMIUM[0],*QUIET_FLAGS,"--allow-file-access-from-files","--enable-logging=stderr",f"--user-data-dir={scratch/'profile'}",(page/"index.html").as_uri()]
            fam=Family(command,{**os.environ,"DISPLAY":display},scratch/"log")
            try:
                fb=Framebuffer(scratch/"Xvfb_screen0")
                assert fb.wait_colour(960,540,(0x12,0x34,0x56))
                fb.wait_still(area)
                hand=Hand(display)
                w=Watch(scratch/"Xvfb_screen0",area)
                s=Script(); s.click("open",960,540); s.rest(4)
                t=hand.play(s); time.sleep(4); p=w.end()
                for x in seen(p,s,t): print(x)
                fb.save(Path("/tmp/osd_open.png"))
                w=Watch(scratch/"Xvfb_screen0",area)
                s=minute(area,(pic.width,pic.height),step)
                print(s.now_s, len(s.events))
                t=hand.play(s); time.sleep(1.7); 
                pss=fam.pss_mb(); cpu=fam.processor_s()
                p=w.end()
                fb.save(Path("/tmp/osd_end.png"))
                r=seen(p,s,t)
                for x in r: print(f"{x.movement.name:14} {x.seconds:.2f}s paints {x.paints:4} shown {x.shown:4} gaps {x.gaps:3} worst {x.worst_ms:5.0f} first {x.first_ms:5.0f} sharp {x.sharp_ms:5.0f}")
                print("total", len(p.at_ns), "moving", sum(x.paints for x in r), sum(x.shown for x in r),"of",sum(x.seconds for x in r)*60, "gaps",sum(x.gaps for x in r),"sharp",middle([x.sharp_ms for x in r]), "looks/s",p.looks/((p.ended_ns-p.started_ns)/1e9),"blind",p.blind_ns/1e6,"pss",pss,"cpu",cpu)
                print((scratch/"log").read_text()[-1500:])
            finally:
                fam.end()
main()
