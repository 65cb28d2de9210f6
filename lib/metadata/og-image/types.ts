/** What stands on a share image. */
export interface OgImage {
	/** Who wrote it, or what kind of list it is. */
	above: string[];
	title: string;
	/** What it is about, or how much there is of it. */
	below: string[];
	/** Where and when it was published. */
	footer: string[];
	/** BCP 47: of the title. */
	language: string;
	portrait?: Portrait;
}

/** The portrait of an author. */
export interface Portrait {
	/** Relative to the content folder. */
	file: string;
	/** Of what readers get of it. */
	hash: string;
}

/** The size of all share images: https://developers.facebook.com/docs/sharing/webmasters/images/ */
export const WIDTH = 1200;
export const HEIGHT = 630;
