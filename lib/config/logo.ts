import { z } from "zod";
import { byShape, flag, text } from "@/lib/utils/scalars";

export interface LogoSetting {
	/** A path in `public/`. */
	src: string;
	dark?: string | undefined;
	/** By default, the title of the blog if the logo stands alone, and empty beside the title. */
	alt?: string | undefined;
	title: boolean;
}

const imagePath = text
	.refine(
		(path) => path !== "" && !/^[a-z][\w+.-]*:|^\/\//i.test(path),
		"must be the path of an image in public/, such as /logo.svg.",
	)
	.transform((path) => `/${path.replace(/^\.?\/+/, "").replace(/^public\//, "")}`);

export const logoSetting = byShape(
	imagePath.transform((src): LogoSetting => ({ src, title: true })),
	z.strictObject({ src: imagePath, dark: imagePath.optional(), alt: text.optional(), title: flag.default(true) }),
	"must be the path of an image in public/, or have `src:` below it.",
);
