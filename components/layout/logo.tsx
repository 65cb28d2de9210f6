import { classNames } from "@/components/element-helpers";
import { prepareImage } from "@/components/mdx/image/image-props";
import { Picture } from "@/components/mdx/image/picture";
import type { WithImages } from "@/components/mdx/types";
import { BUILT_IN_LOGO, type LogoImage, type Logo as OwnLogo } from "@/lib/content/images/logo/logo";

/** The maximum height of the header's logo on the index, in CSS pixels. */
const MAX_HEIGHT = 100;

/** Renders the built-in logo, a folded sheet, in the height of the text beside it. */
export function Logo() {
	return (
		<svg className="inline h-[0.68em] flex-none fill-accent" viewBox="2 2 12 13" aria-hidden="true">
			<path d={BUILT_IN_LOGO} fillRule="evenodd" />
		</svg>
	);
}

interface Props extends WithImages {
	logo: OwnLogo;
	/** The alternative text; empty beside the title of the blog. */
	alt: string;
	className: string;
	/** Whether the drawing is on the page already, so that a reference to it is enough. */
	isRepeated?: boolean;
}

/** Renders the owner's logo: in each theme its own, if there are two. */
export function SiteLogo({ logo: { image, dark }, ...props }: Props) {
	if (!dark) return <ThemeLogo image={image} {...props} />;
	// A lazy image that isn't shown isn't loaded.
	return (
		<>
			<ThemeLogo {...props} image={image} className={`${props.className} for-light`} isLazy />
			<ThemeLogo {...props} image={dark} className={`${props.className} for-dark`} isLazy />
		</>
	);
}

interface ThemeLogoProps extends Omit<Props, "logo"> {
	image: LogoImage;
	isLazy?: boolean;
}

async function ThemeLogo({ image, alt, className, isRepeated, isLazy, images }: ThemeLogoProps) {
	if ("svg" in image) {
		const { viewBox, content, id } = image.svg;
		const drawing = isRepeated ? `<use href="#${id}"/>` : content;
		return (
			<svg
				className={classNames(className, alt === "" && "text-accent")}
				viewBox={viewBox}
				{...(alt === "" ? { "aria-hidden": true } : { role: "img", "aria-label": alt })}
				// biome-ignore lint/security/noDangerouslySetInnerHtml: only drawing is left of the SVG.
				dangerouslySetInnerHTML={{ __html: drawing }}
			/>
		);
	}
	const measured = await images.get(image.src);
	const ratio = measured ? measured.width / measured.height : 1;
	const sizes = `${Math.ceil(MAX_HEIGHT * ratio)}px`;
	const prepared = await prepareImage(images, image.src, { slot: "logo", priority: !isRepeated && !isLazy, sizes });
	return prepared ? <Picture img={prepared.img} avif={prepared.avif} alt={alt} className={className} /> : null;
}
