import { z } from "zod";
import type { Blog } from "@/lib/blog/blog";
import { SITE_FILE } from "@/lib/config/parse";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { DiskCache, jsonFormat } from "@/lib/utils/disk-cache";

/** The name of the cache of `permalink` values with which the blog was built, the last one at the end. */
export const PERMALINKS = "permalinks";
const KEY = "built";

const openCache = (blog: Blog) =>
	new DiskCache(blog.options.cacheDir, PERMALINKS, jsonFormat(z.array(z.string()).readonly()));

export async function recordPermalink(blog: Blog): Promise<void> {
	const cache = openCache(blog);
	const [{ permalink }, built = []] = await Promise.all([blog.site(), cache.read(KEY)]);
	const kept = [...built.slice(0, built.includes(permalink) ? built.indexOf(permalink) : undefined), permalink];
	if (kept.join("\n") !== built.join("\n")) await cache.write(KEY, kept);
}

export async function checkPermalinks(blog: Blog): Promise<Diagnostic[]> {
	const [{ site, positionOf }, built = []] = await Promise.all([blog.settings(), openCache(blog).read(KEY)]);
	const later = built.includes(site.permalink) ? built.indexOf(site.permalink) : built.length;
	return built.slice(0, later).flatMap((old) => {
		if (site.oldPermalinks.includes(old)) return [];
		const message = `\`permalink\` was \`${old}\` in an earlier build, and links to those addresses lead nowhere. Add it to \`oldPermalinks:\`.`;
		return [createDiagnostic("old-address", SITE_FILE, positionOf("permalink"), message)];
	});
}
