import { EXAMPLE_POST, EXAMPLE_SITE, rule } from "@/lib/declarations/rule";

export const LANGUAGE_RULES = {
	"translation-missing": rule({
		severity: "warning",
		description: "A post names a translation that isn't a post or page of the blog. No link to it is shown.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\ntranslations:\n  de: /blog/hallo\n---\n",
		},
	}),
	"translation-language": rule({
		severity: "warning",
		description:
			"A translation is in another language than the one under which a post names it. Or a blog in several languages doesn't have that of a post, as its `languages` lack the code in `lang` or in the name of the file (`hello.de-DE.md`): the post is among those in the first language.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\ntranslations:\n  de: /blog/bonjour\n---\n",
			"posts/bonjour.md": "---\ntitle: Bonjour\ndate: 2026-05-04\nlang: fr\n---\n",
		},
	}),
	"translation-outdated": rule({
		severity: "warning",
		description:
			"The text of the post that `translationOf` names has changed since the translation was made. `quire translated <post>` writes its present version, once the translation is complete again.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": EXAMPLE_POST,
			"posts/hallo.md":
				"---\ntitle: Hallo\ndate: 2026-05-04\nlang: de\ntranslationOf: { post: /blog/hello, version: 3f2a91c04d5e }\n---\n\nGuten Tag.\n",
		},
	}),
};
