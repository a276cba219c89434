"""Sound pictures, and one fault planted in each of many copies of them."""

SOUND = """
sound-stand:
  camera: {yaw: 30, pitch: 8}
  people: {child: {build: child, at: [0, 51, 0]}}
  exercised: [child.right.arm]
sound-desk:
  camera: {yaw: 40, pitch: 16}
  people:
    child:
      sits: chair.seat
      spine_flexion: 5
      neck_flexion: 8
      both: {foot_at: [19, 0, 6.3], toes: [1, 0, 0], hand_at: {to: table.top, off: [-6, 0, 10]}, fingers: [0.9, -0.05, -0.4], hand: flat, elbow_hint: [-0.3, -0.7, 1]}
  props:
    chair: {kind: chair, at: [0, 0, 0]}
    table: {kind: table, at: [33, 0, 0]}
  exercised: [child.right.arm]
  expect: {child.right.knee_flexion: [75, 105]}
sound-bead:
  view: hands
  camera: {yaw: 80, pitch: 20}
  hands: {right: {of: child, grasp: pincer, on: bead.grip, approach: [0.8, 0.4, 0.2]}}
  props: {bead: {kind: bead, at: [0, 4, 0]}}
sound-pair:
  base: sound-stand
  people: {helper: {build: adult, look: parent, place: {at: [-6, 0, -48]}, at: [0, 80, 0]}}
sound-lift:
  base: sound-stand
  people: {child: {right: {shoulder_abduction: 90, elbow_flexion: 0}}}
  arrows: {up: {points: [[4, 40, 34], [4, 55, 38], [4, 66, 40]]}}
"""  # noqa: E501

# what is planted: the sound picture, what differs, the rule that finds it, words that it says
FAULTS = {
    "an elbow bent backwards": (
        "sound-stand", "people: {child: {right: {elbow_flexion: -40}}}",
        "limits", "right elbow flexion is -40 degrees",
    ),
    "a knee bent backwards": (
        "sound-stand", "people: {child: {right: {knee_flexion: -30}}}",
        "limits", "right knee flexion is -30 degrees",
    ),
    "a child that floats": (
        "sound-stand", "people: {child: {lowest: 4}}", "contact", "child floats",
    ),
    "a floating foot": (
        "sound-stand",
        "people: {child: {at: [0, 50, 0], left: {foot_at: [0, 0, -1]}, "
        "right: {foot_at: [0, 2, 6]}}}",
        "contact", "right foot hovers 2.0 cm over the ground",
    ),
    "a foot that sinks": (
        "sound-stand", "people: {child: {lowest: -6}}", "floor", "below the floor",
    ),
    "a hand that cannot reach": (
        "sound-desk", "people: {child: {right: {hand_at: {to: table.far, off: [9, 0, 10]}}}}",
        "reach", "right hand is",
    ),
    "a hand off its target": (
        "sound-desk", "people: {child: {right: {hand_at: {to: table.top, off: [-6, 6, 10]}}}}",
        "contact", "away from table.top",
    ),
    "a limb through the table": (
        "sound-desk", "people: {child: {right: {hand_at: [28, 34, 9], elbow_hint: [0, 1, 1]}}}",
        "through", "right forearm goes more than 1.2 cm into the table",
    ),
    "an arm through the trunk": (
        "sound-stand",
        "people: {child: {right: {shoulder_flexion: -20, shoulder_abduction: -45, "
        "elbow_flexion: 60}}}",
        "through", "into its own torso",
    ),
    "two bodies through each other": (
        "sound-pair", "people: {helper: {place: {at: [-6, 0, -16]}}}", "through", "into the child",
    ),
    "a child that falls over": (
        "sound-stand", "people: {child: {at: [0, 47.5, 0], both: {foot_at: [-17, 0, 6.5]}}}",
        "balance", "falls over",
    ),
    "a finger through a bead": (
        "sound-bead",
        "hands: {right: {grasp: ~, on: ~, shape: point, "
        "fingers: [-1, 0, 0], palm: [0, -1, 0], at: [5.6, 4.7, -1.7]}}",
        "hands", "index of the right hand goes through the bead",
    ),
    "a fingertip beside the bead": (
        "sound-bead", "hands: {right: {table: 6.2}}", "hands", "misses what it shall touch",
    ),
    "a figure out of the frame": (
        "sound-stand", "frame: {width: 90}", "frame", "child leaves the frame",
    ),
    "a hand that leaves by the top": (
        "sound-bead", "frame: {around: [right], width: 9, shift: [0, -2]}",
        "frame", "the right hand leaves by the top",
    ),
    "a box that leaves by the top": (
        "sound-bead", "frame: {leave_out: [box]}\nprops: {box: {kind: box, at: [-4, 0, -30]}}",
        "frame", "the box leaves by the top",
    ),
    "a face behind the hands": (
        "sound-stand",
        "people: {child: {both: {shoulder_flexion: 92, shoulder_abduction: -17, "
        "elbow_flexion: 100, hand: flat}}}\ncamera: {yaw: 0}",
        "face", "hides an eye",
    ),
    "a face turned away": (
        "sound-stand", "camera: {yaw: 170}", "face", "no eye of the child is seen",
    ),
    "an exercised arm that is hidden": (
        "sound-stand", "camera: {yaw: -90}", "sight", "of the child's right arm is seen",
    ),
    "an arrow over the head": (
        "sound-lift", "arrows: {up: {points: [[14, 90, -8], [14, 100, 0], [14, 96, 10]]}}",
        "arrows", "over a head",
    ),
    "an arrow over the trunk": (
        "sound-lift", "arrows: {up: {points: [[14, 50, 0], [14, 60, 1], [14, 74, 0]]}}",
        "arrows", "over a trunk",
    ),
    "an angle that is not as expected": (
        "sound-desk", "expect: {child.right.knee_flexion: [0, 10]}",
        "expect", "not 0 to 10 as `expect` says",
    ),
    "an angle that nobody has": (
        "sound-desk", "expect: {child.right.knee: [0, 10]}",
        "expect", "Did you mean child.right.knee_flexion",
    ),
}  # fmt: skip
