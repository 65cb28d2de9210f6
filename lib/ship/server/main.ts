// The server of a finished folder without the content and the engine; `quire build --standalone` bundles it into the folder.
import path from "node:path";
import { openSite } from "./open-site";
import { readServerOptions } from "./options";
import { runServer, SiteServer } from "./site-server";

await runServer(async () => {
	const folder = import.meta.dirname;
	const options = readServerOptions(process.argv.slice(2), process.env);
	// The fonts of OG images are loaded relative to the working folder.
	process.chdir(folder);
	return new SiteServer({ ...options, site: await openSite(path.join(folder, "site")) });
});
