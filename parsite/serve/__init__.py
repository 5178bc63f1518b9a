"""The preview: livereload around what the recipe plans; nothing of it is written anywhere."""

import asyncio
from dataclasses import replace

from parsite.model.site import Site
from parsite.report import Report
from parsite.serve.door import Door
from parsite.serve.preview import Preview
from parsite.serve.routes import LiveServer
from parsite.serve.saves import Saves
from parsite.serve.show import Show


def serve(site: Site, host: str, port: int, report: Report) -> None:
    """Serve a preview of a site until Ctrl+C; what is saved is planned and the browser reloaded.

    A page is made when a browser asks for it, and held in memory: nothing here can end up in
    `public/`, and the address of this machine in none of it. Raises Halt where the port is taken.
    """
    door = Door.at(host, port)
    saves = Saves(site.root)
    preview = Preview(at_home(site, door), report)
    preview.renew()
    try:
        asyncio.run(run(preview, door, saves))
    except KeyboardInterrupt:
        report.say("done", "stopped")


def at_home(site: Site, door: Door) -> Site:
    """Give the site as its preview has it: at home here, with what is not public yet.

    Where its pages would lie is not used; only the state beside, for compiled templates.
    """
    return replace(site, out=site.root / "preview", address=door.address, is_preview=True)


async def run(preview: Preview, door: Door, saves: Saves) -> None:
    """Answer, and follow what is saved, until it is cancelled."""
    server = LiveServer(watcher=saves)
    server.show = Show(preview, door, saves)
    server.application(door.port, door.host)
    failed = saves.begin(server.show)
    preview.report.say("done", "serving", address=door.address)
    if door.is_open:
        preview.report.say("done", "open")
    try:
        await failed
    finally:
        saves.end()
        server.http.stop()
