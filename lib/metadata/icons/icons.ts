import { listPublicFiles } from "@/lib/content/source/files";
import { getImage } from "@/lib/images/images";
import { once } from "@/lib/utils/memoize";

/** An icon of the blog, at the root of its host. */
export interface Icon {
	name: string;
	/** Pixels of its side; none for one of any size. */
	size?: number;
	/** Whether it may be cut to a shape, and so has a ground of its own. */
	hasGround?: boolean;
}

/** Every icon that a blog has; `favicon.ico` is looked for by name. */
const ICONS: readonly Icon[] = [
	{ name: "favicon.ico", size: 32 },
	{ name: "icon.svg" },
	{ name: "apple-touch-icon.png", size: 180, hasGround: true },
	{ name: "icon-192.png", size: 192 },
	{ name: "icon-512.png", size: 512 },
	{ name: "icon-maskable.png", size: 512, hasGround: true },
];

/** What the missing icons are made of, by rank. */
const SOURCES = ["icon.svg", "favicon.svg", "icon.png", "favicon.png", "apple-touch-icon.png"] as const;

/** The icons of this blog: those that the owner has, and those that are made of another one. */
export interface BlogIcons {
	own: Icon[];
	made: Icon[];
	/** The file of `public/` of which icons are made; none for the blog's own mark. */
	source?: string;
}

/** The files of `public/` that icons may be made of; the first that can be drawn is. */
export async function listIconSources(): Promise<string[]> {
	const files = new Set(await listPublicFiles());
	return SOURCES.filter((name) => files.has(name));
}

/** Finds the icons of this blog. */
export const getIcons = once("icons", async (): Promise<BlogIcons> => {
	const [files, sources] = await Promise.all([listPublicFiles(), listIconSources()]);
	const own = ICONS.filter(({ name }) => files.includes(name));
	let source: string | undefined;
	for (const name of sources) source ??= (await getImage(`/${name}`)) && name;
	const others = ICONS.filter((icon) => !own.includes(icon));
	if (source) return { own, made: others.filter(({ name }) => name !== "icon.svg" || source.endsWith(".svg")), source };
	// Beside an icon of the owner's that nothing can be made of, the blog's own mark would be someone else's.
	return { own, made: own.length > 0 ? [] : others };
});
