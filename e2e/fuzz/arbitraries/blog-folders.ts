import fc from "fast-check";
import { siteSchema } from "@/lib/config/schema";
import { FIELD_KEYS } from "@/lib/content/front-matter/field-keys";
import { yamlWith } from "./data";
import { readProjectBodies } from "./project-posts";
import { mutationOf, wildText } from "./texts";

/** A folder of a blog: texts by the path of their file, and targets by the path of a symbolic link. */
export interface BlogFolder {
	files: Record<string, string>;
	links: Record<string, string>;
}

/** What no file that is made of the folder may have; it is in files beside the folder, as texts and within images. */
export const SECRET = "quokkaoutside";
/** The files beside the folder. */
export const OUTSIDE: Readonly<Record<string, string>> = {
	"outside/secret.md": `---\ntitle: ${SECRET}\n---\n\n${SECRET}\n`,
	"outside/secret.txt": SECRET,
	"outside/secret.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>${SECRET}</text></svg>`,
	"outside/secret.yml": `ada:\n  name: ${SECRET}\ntitle: ${SECRET}\n`,
	"outside/secret.css": `:root { --color-accent: ${SECRET}; }`,
};

/** Paths that lead out of the folder, from it or from a folder in it. */
const OUTER_PATHS = Object.keys(OUTSIDE).flatMap((file) => [
	`../${file}`,
	`../../${file}`,
	`/../${file}`,
	`./a/../../../${file}`,
]);
const outerPath = fc.constantFrom(...OUTER_PATHS);
/** Text with which a post refers to a file. */
const reference = fc
	.tuple(
		fc.constantFrom(
			(file: string) => `![An image](${file})`,
			(file: string) => `[A file](${file})`,
			(file: string) => `<img src="${file}" alt="">`,
			(file: string) => `<video src="${file}"></video>`,
			(file: string) => `[a]: ${file}\n\n![][a]`,
			(file: string) => `{% include ${file} %}`,
			(file: string) => `{% include_relative ${file} %}`,
			(file: string) => `{{< include "${file}" >}}`,
			(file: string) => `import A from "${file}"\n\n<A />`,
			(file: string) => `\`\`\`js file=${file}\n\`\`\``,
		),
		outerPath,
	)
	.map(([write, file]) => `\n\n${write(file)}\n\n`);

const POST_KEYS = Object.values(FIELD_KEYS).flat();
const IMAGE_KEYS = ["image", "cover", "featured_image", "thumbnail"];
// The setting `links` names folders outside that an owner allows.
const SITE_KEYS = Object.keys(siteSchema.shape).filter((key) => key !== "links");
const body = fc.oneof(wildText, mutationOf(readProjectBodies()), reference);
const post = fc
	.tuple(
		yamlWith(POST_KEYS),
		fc.option(fc.tuple(fc.constantFrom(...IMAGE_KEYS), outerPath)),
		fc.array(body, { maxLength: 2 }),
	)
	.map(([data, image, parts]) => {
		const more = image ? `${image[0]}: ${image[1]}\n` : "";
		return `---\n${more}${data}\n---\n\nwords of a post\n${parts.join("\n\n")}`;
	});
const settings = fc
	.tuple(
		yamlWith(SITE_KEYS),
		fc.option(fc.tuple(fc.constantFrom("logo", "icon", "image", "fonts", "theme"), outerPath)),
		fc.boolean(),
	)
	.map(([data, file, isOwn]) =>
		isOwn
			? `title: A & <b>\nurl: https://t.example\nstrict: false\n${file ? `${file[0]}: ${file[1]}\n` : ""}`
			: `${data}${file ? `\n${file[0]}: ${file[1]}` : ""}\n`,
	);
const css = fc.oneof(
	wildText,
	outerPath.map((file) => `@import "${file}"; a { background: url(${file}) }`),
);

/** Writes a configuration file of another system in which a folder or text is a value, by the file's name. */
const CONFIGURATIONS: Readonly<Record<string, (value: string) => string>> = {
	"_config.yml": (value) => `title: T\nurl: https://t.example\ncollections_dir: ${value}\nsource: ${value}\n`,
	"hugo.toml": (value) =>
		`title = "T"\nbaseURL = "https://t.example"\ncontentDir = "${value}"\nstaticDir = "${value}"\n`,
	"config.toml": (value) => `base_url = "https://t.example"\ntitle = "T"\noutput_dir = "${value}"\n`,
	"docusaurus.config.js": (value) =>
		`module.exports = { title: "T", url: "https://t.example", staticDirectories: ["${value}"], presets: [["classic", { blog: { path: "${value}" } }]] };`,
	"astro.config.mjs": (value) => `export default { site: "https://t.example", publicDir: "${value}" };`,
	"eleventy.config.js": (value) => `module.exports = () => ({ dir: { input: "${value}" } });`,
	"gatsby-config.js": (value) => `module.exports = { siteMetadata: { title: "${value}" } };`,
};

const configuration = fc
	.tuple(
		fc.constantFrom(...Object.keys(CONFIGURATIONS)),
		fc.oneof(fc.constantFrom("..", "../outside", "../../", "/", ".", "blog"), outerPath, wildText),
	)
	.map(([name, value]): [string, string] => [name, CONFIGURATIONS[name]?.(value) ?? ""]);

/** Where symbolic links are, and where they lead to. */
const link = fc.tuple(
	fc.constantFrom(
		..."posts/b.md posts/images public/b.txt public/images authors.yml tags.yml theme.css pages public/c.svg".split(
			" ",
		),
	),
	fc.constantFrom("..", "../..", "/", "../outside", "../../outside", ...OUTER_PATHS),
);

/** A blog of this engine. */
export const ownFolder: fc.Arbitrary<BlogFolder> = fc
	.record(
		{
			"site.yml": settings,
			"posts/a.md": post,
			"posts/c.mdx": post,
			"pages/d.md": post,
			"authors.yml": yamlWith(["ada", "name", "image", "avatar", "bio", "url", "links"]),
			"tags.yml": yamlWith(["css", "name", "description", "label", "path"]),
			"theme.css": css,
		},
		{ requiredKeys: ["site.yml", "posts/a.md"] },
	)
	.chain((files) =>
		fc
			.array(link, { maxLength: 2 })
			.map((links) => ({ files: files as Record<string, string>, links: Object.fromEntries(links) })),
	);

/** A site of another system. */
export const siteFolder: fc.Arbitrary<BlogFolder> = fc
	.tuple(
		configuration,
		fc.array(
			fc.tuple(
				fc.constantFrom(
					..."_posts/2024-01-02-a.md content/posts/b.md content/c.md blog/d.md blog/authors.yml src/content/blog/e.md static/f.txt _data/authors.yml index.md".split(
						" ",
					),
				),
				post,
			),
			{ minLength: 1, maxLength: 4 },
		),
		fc.array(
			fc.tuple(
				fc.constantFrom("static/g.txt", "_posts/2024-01-03-g.md", "blog/h.md", "content/i", "assets"),
				fc.constantFrom("..", "../outside", "../../outside", ...OUTER_PATHS),
			),
			{ maxLength: 2 },
		),
	)
	.map(([[name, text], posts, links]) => ({
		files: { [name]: text, ...Object.fromEntries(posts) },
		links: Object.fromEntries(links),
	}));
