import type { Blog } from "@/lib/blog/blog";
import { getIcons, ICONS } from "@/lib/blog/metadata/icons";
import { exactRoute, type Output, type OutputFile } from "@/lib/blog/output";
import { drawIcon } from "./output/draw";

/** The icons that the owner doesn't have, drawn from one that they have or from the default icon. */
export const icons: Output = {
	name: "icons",
	files: drawIcons,
	paths: async (blog) => (await getIcons(blog)).generated.map(({ name }) => `/${name}`),
	find: async (blog, path) => {
		const blogIcons = await getIcons(blog);
		const icon = blogIcons.generated.find(({ name }) => path === `/${name}`);
		return icon && { path, content: await drawIcon(blog, icon, blogIcons) };
	},
	// Which of them are generated changes with the owner's files.
	routes: async () => ICONS.map(({ name }) => exactRoute(`/${name}`)),
};

async function* drawIcons(blog: Blog): AsyncGenerator<OutputFile> {
	const blogIcons = await getIcons(blog);
	for (const icon of blogIcons.generated)
		yield { path: `/${icon.name}`, content: await drawIcon(blog, icon, blogIcons) };
}
