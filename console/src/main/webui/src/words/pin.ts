import { wordsOf } from './ownWords';

/** The words of choosing a place by a pin on the map. */
export const usePinWords = wordsOf({
  open: ['在地图上选', 'Choose on the map'],
  title: ['在地图上选地点', 'Choose a place on the map'],
  hint: [
    '点一下地图放下图钉，再从列出的地点中选一个。只登记地点，不保存坐标。' +
      '不用鼠标时，直接在地点框里输入名称。',
    'Drop a pin, then choose one of the places listed. The place is kept, its coordinates are' +
      ' not. Without a mouse, type the name into the field of the place.',
  ],
  map: ['{place}的地图，点一下放图钉', 'Map of {place}; a click drops the pin'],
  here: ['{place}在地图上的位置', 'Where {place} lies on the map'],
  near: ['图钉处的地点', 'Places at the pin'],
  noPin: ['还没有放图钉。', 'No pin has been dropped yet.'],
  inside: ['图钉在其中', 'the pin is in it'],
  away: ['相距约 {metres} 米', 'about {metres} m away'],
  mine: ['用我的位置', 'Use my position'],
  asking: ['正在定位…', 'Looking for your position…'],
  lost: ['没有取得位置，请在地图上点选。', 'No position came; click on the map.'],
  far: [
    '您的位置离辖区太远，请在地图上点选。',
    'You are far from any place of the register; click on the map.',
  ],
  take: ['选定', 'Take it'],
  nothing: ['目录中没有带图形的地点，请按名称选择。', 'No place has a shape; choose by name.'],
  onMap: ['位置', 'Where it is'],
  noShape: ['目录中没有这个地点的图形。', 'The register has no shape of this place.'],
});
