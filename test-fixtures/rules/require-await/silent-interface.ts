// An interface requires it (typescript-eslint#1599, #5415).

interface FeatureSource {
  features(): Promise<readonly string[]>;
}

export class NoFeatures implements FeatureSource {
  async features(): Promise<readonly string[]> {
    return [];
  }
}

class Fixed implements FeatureSource {
  async features(): Promise<readonly string[]> {
    return ['a'];
  }
}

export const fixed: FeatureSource = new Fixed();
