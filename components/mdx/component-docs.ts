import type { Callout } from "@/components/mdx/callout";
import type { CodeBlock } from "@/components/mdx/code-block";
import type { Details } from "@/components/mdx/details";
import type { Diagram } from "@/components/mdx/diagram";
import type { Embed } from "@/components/mdx/embed";
import type { Figure } from "@/components/mdx/figure";
import type { Gallery } from "@/components/mdx/gallery";
import type { Image } from "@/components/mdx/image/image";
import type { Newsletter } from "@/components/mdx/newsletter";
import type { Posts } from "@/components/mdx/posts";
import type { Tab, Tabs } from "@/components/mdx/tabs";
import type { RenderContext } from "@/components/mdx/types";
import type { YouTube } from "@/components/mdx/youtube";
import { POST_LIST_FORMS, POST_ORDERS } from "@/lib/content/find-posts";
import type { SharedComponent } from "@/lib/content/shared-components";
import { CALLOUT_KINDS } from "@/lib/markdown/callout-kinds";

interface PropDoc {
	type: string;
	description: string;
}

/** The documentation of a prop that the compiler sets, which is not for authors. */
const internal = null;

/** The named props of a component, without those that every component in a text gets. */
type PropsOf<Component> = Component extends (props: infer Props) => unknown
	? keyof { [Name in keyof Props as string extends Name ? never : Exclude<Name, keyof RenderContext>]: Props[Name] }
	: never;

/** The documentation of a component for authors; `npm run docs` writes it to `docs/reference/components.md`. */
interface ComponentDoc<Component> {
	description: string;
	example: string;
	props: Record<PropsOf<Component> & string, PropDoc | null>;
}

const text = (description: string): PropDoc => ({ type: "text", description });
const flag = (description: string): PropDoc => ({ type: "true or false", description });

const imageProps = {
	src: {
		type: "path or URL",
		description: "The image. Paths are relative to the post or, with a slash, to `public/`.",
	},
	alt: text("The alternative text. Leave it empty for an image that only decorates."),
	title: text("A tooltip."),
	width: { type: "pixels", description: "The width on the page, if it isn't that of the file." },
	height: { type: "pixels", description: "The height on the page." },
	caption: text("A caption below the image."),
	priority: flag("Whether the image is loaded at once, as the first one of a page."),
	srcSet: text("Files of your own for several sizes, in the syntax of HTML. They replace those that the blog makes."),
	srcset: text("The same as `srcSet`."),
	sizes: text("The width of the image on the page, in the syntax of HTML."),
	inLink: internal,
	inPicture: internal,
	slot: internal,
} as const;

export const COMPONENT_DOCS: {
	Callout: ComponentDoc<typeof Callout>;
	CodeBlock: ComponentDoc<typeof CodeBlock>;
	Details: ComponentDoc<typeof Details>;
	Diagram: ComponentDoc<typeof Diagram>;
	Embed: ComponentDoc<typeof Embed>;
	Figure: ComponentDoc<typeof Figure>;
	Gallery: ComponentDoc<typeof Gallery>;
	Image: ComponentDoc<typeof Image>;
	Newsletter: ComponentDoc<typeof Newsletter>;
	Posts: ComponentDoc<typeof Posts>;
	Tab: ComponentDoc<typeof Tab>;
	Tabs: ComponentDoc<typeof Tabs>;
	YouTube: ComponentDoc<typeof YouTube>;
} & Record<SharedComponent, unknown> = {
	Callout: {
		description: "A box for a note, a tip or a warning. In Markdown: `:::tip Title` … `:::`, or `> [!TIP]`.",
		example: '<Callout type="tip" title="Try it">\n\nDelete a closing tag and save.\n\n</Callout>',
		props: {
			type: {
				type: CALLOUT_KINDS.map((kind) => `\`${kind}\``).join(", "),
				description: "The kind. Any other value is a note.",
			},
			title: text("A title in place of the name of the kind."),
			children: { type: "Markdown", description: "The content." },
			labelled: internal,
		},
	},
	CodeBlock: {
		description:
			"Highlighted code. Write it as a code block; `title`, marked lines and `showLineNumbers` come after the language.",
		example: '```ts title="hello.ts" {2} showLineNumbers\nconst name = "reader";\nconsole.log(name);\n```',
		props: { html: internal, language: internal, title: internal, lineNumbers: internal },
	},
	Details: {
		description: "Text that readers can unfold. In Markdown: `:::details Summary` … `:::`, or HTML's own `<details>`.",
		example: '<Details summary="Why?">\n\nBecause it is shorter.\n\n</Details>',
		props: {
			summary: text("The line that is always visible."),
			open: flag("Whether it is unfolded at first."),
			children: { type: "Markdown", description: "The content." },
		},
	},
	Diagram: {
		description:
			"A Mermaid diagram, drawn as SVG when the blog is built. Write it as a code block of the language `mermaid`: flowchart, sequence, state, class or entity relationship.",
		example: "```mermaid\nflowchart LR\n  post --> page --> reader\n```",
		props: { svg: internal },
	},
	Embed: {
		description:
			"A page of another site, such as a video or a post, as a picture with its title. `quire embed` stores both beside the post, so that readers send no request to the site before they follow the link.",
		example: '<Embed url="https://vimeo.com/76979871" />',
		props: {
			url: { type: "URL", description: "The page." },
			title: text("A title in place of that of the page."),
			site: internal,
			isVideo: internal,
			children: internal,
		},
	},
	Figure: {
		description: "An image with a caption, optionally wider than the text. It has all props of `Image`.",
		example: '<Figure src="./hills.jpg" alt="Hills in the morning" caption="Seen from the south." wide />',
		props: {
			...imageProps,
			wide: flag("Whether the image is wider than the column of text."),
			children: { type: "Markdown", description: "The caption, where it is more than plain text." },
		},
	},
	Gallery: {
		description:
			"Images in rows of one height, each with a link to a larger one: those of a folder in the order of their names, and those in the content. Their alternative texts are in a file `captions.yml` in the folder (`harbour.jpg: The harbour in fog`), or in the metadata of the images.",
		example: '<Gallery src="./photos" />',
		props: {
			src: { type: "folder", description: "A folder beside the post or, with a slash, in `public/`." },
			children: { type: "Markdown", description: "Images of other places." },
		},
	},
	Image: {
		description:
			"An image in the right size and format. Markdown's `![alt](./hills.jpg)` is the same without props. Other attributes of `<img>` are kept.",
		example: '<Image src="./hills.jpg" alt="Hills in the morning" width={320} />',
		props: imageProps,
	},
	Newsletter: {
		description:
			"The form of the newsletter that [`newsletter`](settings.md#newsletter) in `site.yml` names; nothing without one.",
		example: "<Newsletter />",
		props: {},
	},
	Posts: {
		description:
			"A list of posts, newest first, by tag, author, series or section; of all posts without these. The post itself isn't in it.",
		example: '<Posts tag="design" limit={3} as="titles" />',
		props: {
			tag: text("The tag of the posts, in any spelling."),
			author: text("The id of the author in `authors.yml`, or the name."),
			series: text("The series. Its posts are in their order, unless `sort` says otherwise."),
			section: text("The name of a [section](../sections.md) of the settings."),
			sort: {
				type: POST_ORDERS.map((order) => `\`${order}\``).join(", "),
				description: "The order. `updated` is by the last change, `part` by the place in the series.",
			},
			limit: { type: "number", description: "The most posts to show." },
			as: {
				type: POST_LIST_FORMS.map((view) => `\`${view}\``).join(", "),
				description: "How posts are shown: with their excerpts, by title and date, or as on the index.",
			},
		},
	},
	Tab: {
		description: "One of the texts inside `Tabs`.",
		example: '<Tabs>\n<Tab label="npm">\n\n`npm install`\n\n</Tab>\n<Tab label="yarn">\n\n`yarn`\n\n</Tab>\n</Tabs>',
		props: {
			label: text("The name of the tab. Without one, it is numbered."),
			chosen: flag("Whether this tab is shown first. By default the first tab is."),
			children: { type: "Markdown", description: "The content." },
		},
	},
	Tabs: {
		description:
			"Texts of which a reader sees one, without a script. Content outside of a `Tab` comes before the tabs.",
		example: '<Tabs group="package-manager">\n<Tab label="npm">\n\n`npm install`\n\n</Tab>\n</Tabs>',
		props: {
			group: text("Tabs of the same group switch together, to the tab of the same label."),
			children: { type: "`Tab`", description: "The tabs." },
		},
	},
	YouTube: {
		description: "A video that contacts YouTube only after a click.",
		example: '<YouTube id="jNQXAC9IVRw" title="Me at the zoo" />',
		props: {
			id: { type: "id or URL", description: "The eleven characters of the video's id, or its URL." },
			title: text("The name of the video."),
		},
	},
};
