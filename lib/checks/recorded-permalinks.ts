import { z } from "zod";
import type { Blog } from "@/lib/blog/blog";
import { SITE_FILE } from "@/lib/config/parse";
import { isIn } from "@/lib/content/layout/layout";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { DiskCache, jsonFormat } from "@/lib/utils/disk-cache";

/** The name of the cache of `permalink` values with which the blog was built, the last one at the end. */
export const PERMALINKS = "permalinks";
const KEY = "built";
/** The key of the folders of posts of the first build, and of later ones with a single folder. */
const FOLDERS = "folders";

const openCache = (blog: Blog) =>
	new DiskCache(blog.options.cacheDir, PERMALINKS, jsonFormat(z.array(z.string()).readonly()));

const listPostFolders = ({ source }: Blog) =>
	source.project().mounts.flatMap(({ at, from }) => (isIn("posts", at) ? [from] : []));

export async function recordPermalink(blog: Blog): Promise<void> {
	const cache = openCache(blog);
	const [{ permalink }, built = []] = await Promise.all([blog.site(), cache.read(KEY)]);
	const kept = [...built.slice(0, built.includes(permalink) ? built.indexOf(permalink) : undefined), permalink];
	if (kept.join("\n") !== built.join("\n")) await cache.write(KEY, kept);
	const folders = listPostFolders(blog);
	if (folders.length < 2 || (await cache.read(FOLDERS)) === undefined) await cache.write(FOLDERS, folders);
}

export async function checkPermalinks(blog: Blog): Promise<Diagnostic[]> {
	return [...(await checkOldPermalinks(blog)), ...(await checkFolders(blog))];
}

/** Reports that a second folder of posts has changed the slug of every post, which has the name of its folder then. */
async function checkFolders(blog: Blog): Promise<Diagnostic[]> {
	const [{ site, positionOf }, built] = await Promise.all([blog.settings(), openCache(blog).read(FOLDERS)]);
	const old = site.permalink.replace(/:slug\b/, ":base");
	const hasSeveral = listPostFolders(blog).length > 1;
	if (built?.length !== 1 || !hasSeveral || old === site.permalink || site.oldPermalinks.includes(old)) return [];
	const message = `\`posts\` had one folder in an earlier build. With several, the URLs of all posts have the name of their folder, and links to the old addresses lead nowhere. Add \`${old}\` to \`oldPermalinks:\`, or make the other folder a section.`;
	return [createDiagnostic("old-address", SITE_FILE, positionOf("posts"), message)];
}

async function checkOldPermalinks(blog: Blog): Promise<Diagnostic[]> {
	const [{ site, positionOf }, built = []] = await Promise.all([blog.settings(), openCache(blog).read(KEY)]);
	const later = built.includes(site.permalink) ? built.indexOf(site.permalink) : built.length;
	return built.slice(0, later).flatMap((old) => {
		if (site.oldPermalinks.includes(old)) return [];
		const message = `\`permalink\` was \`${old}\` in an earlier build, and links to those addresses lead nowhere. Add it to \`oldPermalinks:\`.`;
		return [createDiagnostic("old-address", SITE_FILE, positionOf("permalink"), message)];
	});
}
