import { z } from "zod";
import { byLanguage } from "@/lib/declarations/by-language";
import { imageFile, link, schemasOf, text } from "@/lib/utils/scalars";

const socials = z.record(z.string(), text, "must list networks with a name or URL each, such as `github: ada`.");

const languages = byLanguage(
	{ name: text.optional(), title: text.optional(), bio: text.optional() },
	"de: { bio: Druckt Bücher. }",
);

/** The fields of an author, as `docs/reference/authors.md` documents them; `sameAs` is for another spelling of a field. */
export const AUTHOR_FIELDS = {
	name: {
		schema: text.optional(),
		type: "text",
		description: "The name that readers see. Without one, the id is shown.",
	},
	title: { schema: text.optional(), type: "text", description: "The role, such as “Editor”." },
	bio: {
		schema: text.optional(),
		type: "text",
		description: "A sentence about the author, below posts and on the author's page.",
	},
	description: { schema: text.optional(), sameAs: "bio" },
	url: { schema: link.optional(), type: "path or URL", description: "The author's website." },
	email: { schema: text.optional(), type: "text", description: "The author's email address, for readers and feeds." },
	image: {
		schema: imageFile.optional(),
		type: "path or URL of an image",
		description: "A portrait. Paths are those of files in `public/`.",
	},
	image_url: { schema: imageFile.optional(), sameAs: "image" },
	imageURL: { schema: imageFile.optional(), sameAs: "image" },
	avatar: { schema: imageFile.optional(), sameAs: "image" },
	socials: {
		schema: socials.optional(),
		type: "networks with a user name or URL each",
		description: "Profiles elsewhere. Of the networks below, a user name is enough; others need a URL.",
	},
	languages: {
		schema: languages.optional(),
		type: "`name`, `title` and `bio` below language codes",
		description: "What differs in other languages of the blog: `languages: { de: { bio: Druckt Bücher. } }`.",
	},
} as const;

export const authorFields = z.looseObject(
	schemasOf(AUTHOR_FIELDS),
	"must have the author's details below it, such as `name: Ada Quill`.",
);

/** An author in front matter. */
export const author = z.union([text, authorFields.extend({ key: text.optional(), id: text.optional() })], {
	error: "must be an author's id or name, or have the author's details below it, such as `name: Ada Quill`.",
});

export type AuthorInput = z.output<typeof author>;
