import type { authorFields } from "@/lib/content/front-matter/schema";

type AuthorField = keyof (typeof authorFields)["shape"];

/** What an owner should know about a field of an author. */
type AuthorFieldDoc =
	| {
			/** The kind of value. */
			type: string;
			description: string;
	  }
	| {
			/** The field of which this is another spelling. */
			sameAs: AuthorField;
	  };

/** Every field of an author in words; `npm run docs` writes them to `docs/reference/authors.md`. */
export const AUTHOR_DOCS = {
	name: { type: "text", description: "The name that readers see. Without one, the id is shown." },
	title: { type: "text", description: "The role, such as “Editor”." },
	bio: { type: "text", description: "A sentence about the author, below posts and on the author's page." },
	description: { sameAs: "bio" },
	url: { type: "path or URL", description: "The author's website." },
	email: { type: "text", description: "The author's email address, for readers and feeds." },
	image: { type: "path or URL of an image", description: "A portrait. Paths are those of files in `public/`." },
	image_url: { sameAs: "image" },
	imageURL: { sameAs: "image" },
	avatar: { sameAs: "image" },
	socials: {
		type: "networks with a user name or URL each",
		description: "Profiles elsewhere. Of the networks below, a user name is enough; others need a URL.",
	},
} as const satisfies Record<AuthorField, AuthorFieldDoc>;
