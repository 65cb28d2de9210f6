import type { authorFields } from "@/lib/content/front-matter/schema";

type AuthorField = keyof (typeof authorFields)["shape"];

/** `sameAs` is for another spelling of a field. */
type AuthorFieldDoc =
	| {
			type: string;
			description: string;
	  }
	| {
			sameAs: AuthorField;
	  };

/** The fields of an author; `npm run docs` writes these to `docs/reference/authors.md`. */
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
