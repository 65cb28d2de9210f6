import { exactRoute, type Output } from "@/lib/blog/output";
import type { Site } from "@/lib/config/site";

/** The key file that proves to search engines that a notification of changes comes from this site: https://www.indexnow.org/documentation */
export const indexNow: Output = {
	name: "index-now",
	files: async (blog) => keyFiles(await blog.site()),
	routes: async (blog) => keyFiles(await blog.site()).map(({ path }) => exactRoute(path)),
};

function keyFiles({ indexNow: key }: Site) {
	return key === undefined ? [] : [{ path: `/${key}.txt`, content: key }];
}
